package gatehouse.compose;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.web.FormValues;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was typed.
 *
 * @param sent how many unanswered notes went before: 0, 1 or 2 for more
 * @param saidNo {@code yes} when they have declined
 */
public record ComposeForm(
        String kind,
        String subject,
        String text,
        String recipient,
        String about,
        String relationship,
        String sent,
        String saidNo) {
    private static final int LONGEST_LINE = 500;

    static final ComposeForm EMPTY = new ComposeForm("invitation", "", "", "", "", "stranger", "0", "");

    static ComposeForm of(FormValues values) {
        return new ComposeForm(
                values.line("kind"),
                values.line("subject"),
                values.text("text"),
                values.line("recipient"),
                values.line("about"),
                values.line("relationship"),
                values.line("sent"),
                values.line("saidNo"));
    }

    /** What is wrong, by field in the order of the page; the values are keys of messages. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (text.isBlank()) {
            errors.put("text", "compose.text.empty");
        } else if (text.codePointCount(0, text.length()) > Outreach.MAX_LENGTH) {
            errors.put("text", "compose.text.long");
        }
        if (find(OutreachKind.class, kind) == null) {
            errors.put("kind", "compose.kind.wrong");
        }
        check(errors, "subject", subject);
        check(errors, "recipient", recipient);
        check(errors, "about", about);
        if (find(Relationship.class, relationship) == null) {
            errors.put("relationship", "sender.relationship.wrong");
        }
        return errors;
    }

    /** The draft; call it only without errors. */
    Draft toDraft() {
        @Nullable OutreachKind chosenKind = find(OutreachKind.class, kind);
        @Nullable Relationship chosen = find(Relationship.class, relationship);
        return new Draft(
                chosenKind == null ? OutreachKind.MESSAGE : chosenKind,
                subject,
                text,
                recipient,
                about,
                chosen == null ? Relationship.UNKNOWN : chosen,
                sent.equals("2") ? 2 : sent.equals("1") ? 1 : 0,
                saidNo.equals("yes"));
    }

    private static void check(Map<String, String> errors, String field, String value) {
        if (value.codePointCount(0, value.length()) > LONGEST_LINE) {
            errors.put(field, "compose.line.long");
        }
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, String key) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(key)) {
                return value;
            }
        }
        return null;
    }
}
