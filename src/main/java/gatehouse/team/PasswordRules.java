package gatehouse.team;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a new password.
 *
 * <p>Only its length counts, and that it isn't one of those tried first: a common one, or one made of names around the team.
 * Nobody has to mix in digits or signs.
 */
public record PasswordRules(Collection<String> names) {
    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;

    /** What a password made of names must have besides them: "northgate2026" is a name, "northgate sells blue soup" is not. */
    private static final int OWN_CHARACTERS = 6;

    private static final int SHORTEST_NAME = 3;

    /** @param names of the team, the person and their e-mail address, as they are; null is skipped */
    public static PasswordRules around(@Nullable String... names) {
        return new PasswordRules(Arrays.stream(names).filter(Objects::nonNull).toList());
    }

    /** One sentence; empty when the password may be taken. */
    public Optional<String> problemOf(@Nullable String password) {
        if (password == null || password.isEmpty()) {
            return Optional.of("Choose a password");
        }
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of("Use at least " + MIN_LENGTH + " characters for the password");
        }
        if (length > MAX_LENGTH) {
            return Optional.of("Use " + MAX_LENGTH + " characters or fewer for the password");
        }
        String plain = plain(password);
        if (CommonPasswords.contains(password) || CommonPasswords.contains(plain)) {
            return Optional.of("Many people use this password, so it is tried first. Choose another one");
        }
        return isMadeOfNames(plain)
                ? Optional.of("This password is easy to guess from names around you and your team. Choose another one")
                : Optional.empty();
    }

    private boolean isMadeOfNames(String plain) {
        String rest = Stream.concat(names.stream(), Stream.of("gatehouse", "linkedin"))
                .flatMap(name -> Arrays.stream(name.split("[\\s@.,_+-]+")))
                .map(PasswordRules::plain)
                .filter(part -> part.length() >= SHORTEST_NAME)
                .sorted((a, b) -> b.length() - a.length())
                .reduce(plain, (left, part) -> left.replace(part, ""));
        return rest.length() < plain.length() && rest.codePointCount(0, rest.length()) < OWN_CHARACTERS;
    }

    /** Letters and digits only, without accents and capitals: "Pässword!" is "password" to someone who guesses. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
