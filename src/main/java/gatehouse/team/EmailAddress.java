package gatehouse.team;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as it is kept and compared: two spellings of one address are one account. */
public record EmailAddress(String text) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM = Pattern.compile("[^@\\s\\p{Cntrl}<>\",;:]+@[^@\\s\\p{Cntrl}<>\",;:]+");

    /** Empty when it can't be an address. */
    public static Optional<EmailAddress> parse(@Nullable String typed) {
        if (typed == null || typed.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean fits = text.codePointCount(0, text.length()) <= MAX_LENGTH;
        return fits && FORM.matcher(text).matches() ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** One sentence for what was typed; empty when it is an address. */
    public static Optional<String> problemOf(@Nullable String typed) {
        if (parse(typed).isPresent()) {
            return Optional.empty();
        }
        boolean missing = typed == null || typed.isBlank();
        return Optional.of(missing ? "Enter your e-mail address" : "Enter an e-mail address like name@example.com");
    }
}
