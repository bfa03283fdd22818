package gatehouse.privacy;

import gatehouse.web.FormValues;
import java.util.Map;

/** What is typed to delete an account: the team's name, so that nobody does it by mistake. */
record ClosingForm(String name) {
    static final ClosingForm EMPTY = new ClosingForm("");

    static ClosingForm of(FormValues form) {
        return new ClosingForm(form.line("name"));
    }

    /** What is wrong, by field; the values are keys of messages. */
    Map<String, String> errors(String teamName) {
        return name.equals(teamName.strip()) ? Map.of() : Map.of("name", "closing.name.wrong");
    }
}
