package gatehouse.guide;

import gatehouse.intent.Intent;
import gatehouse.web.FormValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the team as it was typed.
 *
 * @param intent key of the intent it answers, or empty for anything
 * @param version what the answer was when the form was shown
 */
public record TeamAnswerForm(String title, String intent, String text, String version) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2_000;

    static final TeamAnswerForm EMPTY = new TeamAnswerForm("", "", "", "0");

    static TeamAnswerForm of(FormValues values) {
        return new TeamAnswerForm(
                values.line("title"), values.line("intent"), values.text("text").strip(), values.line("version"));
    }

    static TeamAnswerForm of(TeamAnswer answer) {
        @Nullable Intent intent = answer.intent();
        return new TeamAnswerForm(
                answer.title(), intent == null ? "" : intent.key(), answer.text(), String.valueOf(answer.version()));
    }

    /** What is wrong, by field in the order of the page; the values are keys of messages. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (title.isEmpty()) {
            errors.put("title", "answers.title.empty");
        } else if (length(title) > LONGEST_TITLE) {
            errors.put("title", "answers.title.long");
        }
        if (!intent.isEmpty() && chosen() == null) {
            errors.put("intent", "answers.intent.wrong");
        }
        if (text.isEmpty()) {
            errors.put("text", "answers.text.empty");
        } else if (length(text) > LONGEST_TEXT) {
            errors.put("text", "answers.text.long");
        }
        return errors;
    }

    /** The answer; call it only without errors. */
    TeamAnswer toAnswer(long id) {
        int known = version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : -1;
        return new TeamAnswer(id, title, chosen(), text, known);
    }

    private @Nullable Intent chosen() {
        for (Intent each : Intent.values()) {
            if (each.key().equals(intent)) {
                return each;
            }
        }
        return null;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
