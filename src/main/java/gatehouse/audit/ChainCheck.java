package gatehouse.audit;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a chain from its beginning to its end.
 *
 * @param from number of the first entry that is left
 * @param to number of the last entry
 * @param brokenAt the first number at which an entry is not as it was written, or missing; null when all are
 * @param link of the last entry
 */
public record ChainCheck(long from, long to, @Nullable Long brokenAt, byte[] link) {
    private static final int SHOWN = 8;

    public boolean isWhole() {
        return brokenAt == null;
    }

    public boolean isEmpty() {
        return to < from;
    }

    /** The beginning of the last link: noted down today, it shows tomorrow whether the chain was made anew. */
    public String fingerprint() {
        return HexFormat.ofDelimiter(" ").formatHex(link, 0, SHOWN);
    }
}
