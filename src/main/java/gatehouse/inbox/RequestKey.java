package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Names what was posted, so that posting it twice makes one row.
 *
 * <p>Made of the form's own random key and of the content: who goes back, changes the text and posts again means another outreach.
 */
final class RequestKey {
    private static final int LENGTH = 16;

    private RequestKey() {}

    static byte[] of(String form, Outreach outreach) {
        return digest(form + '\u0000' + outreach);
    }

    /** Names what an archive holds, so that the same member has it once; the key is the archive's own. */
    static byte[] of(long memberId, String key) {
        return digest("archive\u0000" + memberId + '\u0000' + key);
    }

    private static byte[] digest(String named) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(named.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(), LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
