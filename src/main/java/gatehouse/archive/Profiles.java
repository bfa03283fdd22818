package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of profiles: LinkedIn's tables write the same one with and without percent signs. */
final class Profiles {
    private static final Pattern PROFILE =
            Pattern.compile("https?://([a-z]{2,3}\\.)?linkedin\\.com/in/([^/?#\\s]+).*", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 500;

    private Profiles() {}

    /** The address with its letters as people read them; null when the text is no profile's. */
    static @Nullable String address(String text) {
        String plain = text.strip();
        Matcher profile = PROFILE.matcher(plain);
        if (plain.length() > LONGEST || !profile.matches()) {
            return null;
        }
        return "https://www.linkedin.com/in/" + decoded(profile.group(2));
    }

    /** The same for all ways to write an address. */
    static String folded(String address) {
        String composed = Normalizer.isNormalized(address, Normalizer.Form.NFC)
                ? address
                : Normalizer.normalize(address, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String slug) {
        if (slug.indexOf('%') < 0) {
            return slug;
        }
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return slug;
        }
    }
}
