package gatehouse.privacy;

import gatehouse.web.FormValues;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whom to look for. */
public record StrangerForm(String address, String name, String company) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 500;

    static final StrangerForm EMPTY = new StrangerForm("", "", "");

    static StrangerForm of(FormValues form) {
        return new StrangerForm(form.line("address"), form.line("name"), form.line("company"));
    }

    /** What is wrong, by field; the values are keys of messages. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (address.isEmpty() && name.isEmpty()) {
            errors.put("address", "privacy.stranger.nobody");
        }
        checkLength("address", address, LONGEST_LINE, errors);
        checkLength("name", name, LONGEST_NAME, errors);
        checkLength("company", company, LONGEST_LINE, errors);
        return errors;
    }

    Stranger toStranger() {
        return new Stranger(address, name, company);
    }

    private static void checkLength(String field, String value, int longest, Map<String, String> errors) {
        if (value.codePointCount(0, value.length()) > longest) {
            errors.put(field, "privacy.stranger.long");
        }
    }
}
