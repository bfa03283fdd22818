package gatehouse.account;

import gatehouse.web.RandomToken;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/**
 * A code on paper that stands in for the authenticator app once.
 *
 * <p>It is long, 120 random bits, so that a plain hash of it is as good as a slow one: nobody can try them all.
 */
final class RecoveryCode {
    private static final int BYTES = 15;

    private RecoveryCode() {}

    /** Six groups of four letters and digits. */
    static String next() {
        String letters = new Base32().encodeToString(RandomToken.bytes(BYTES)).toLowerCase(Locale.ROOT);
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Typed in capitals, with or without the hyphens, it is the same code. */
    static byte[] hash(String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return RandomToken.hash(code);
    }
}
