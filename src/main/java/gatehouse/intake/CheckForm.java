package gatehouse.intake;

import gatehouse.archive.CopiedOutreach;
import gatehouse.inbox.SenderForm;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.web.FormValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the check page.
 *
 * @param kind a kind's key, or empty to let Gatehouse guess
 * @param form a random word that tells this form from every other, so that sending it twice does nothing twice
 */
public record CheckForm(String text, String kind, String subject, SenderForm sender, String form) {
    private static final int LONGEST_SUBJECT = 500;
    /** Characters that leave nothing on the page: spaces, controls, joiners, fillers, the empty Braille cell. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u17B4\\u17B5]*");

    static CheckForm of(FormValues values) {
        return new CheckForm(
                values.text("text"),
                values.line("kind"),
                values.line("subject"),
                SenderForm.of(values),
                values.line("form"));
    }

    static CheckForm empty() {
        return new CheckForm(
                "",
                "",
                "",
                SenderForm.of(new FormValues(Map.of())),
                UUID.randomUUID().toString());
    }

    static CheckForm of(WorkedExample example) {
        SenderForm sender = new SenderForm(
                example.name(), example.headline(), "", example.relationship().key(), "", "", List.of());
        return new CheckForm(
                example.text(),
                example.kind().key(),
                "",
                sender,
                UUID.randomUUID().toString());
    }

    /** Whether a sender fact was given, so that their part of the page is to stand open. */
    public boolean isSenderOpen() {
        return !sender.isEmpty() || !subject.isEmpty();
    }

    @Nullable
    OutreachKind chosenKind() {
        for (OutreachKind each : OutreachKind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > Outreach.MAX_LENGTH;
    }

    boolean saysNothing() {
        return INVISIBLE.matcher(text).matches();
    }

    /**
     * What is wrong, by field in the order of the page; the values are keys of messages.
     *
     * @param found what is to be judged instead of the text as it stands; empty for the text
     */
    Map<String, String> errors(List<CopiedOutreach> found) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (saysNothing() && chosenKind() != OutreachKind.INVITATION) {
            errors.put("text", text.isEmpty() ? "check.text.empty" : "check.text.invisible");
        } else if (found.isEmpty() ? isTooLong(text) : found.stream().anyMatch(each -> isTooLong(each.text()))) {
            errors.put("text", "check.text.long");
        }
        if (!kind.isEmpty() && chosenKind() == null) {
            errors.put("kind", "check.kind.wrong");
        }
        if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT) {
            errors.put("subject", "check.subject.long");
        }
        sender.check(errors);
        return errors;
    }
}
