package gatehouse.inbox;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of the message: plain, or marked because reasons rest on it.
 *
 * @param text the run exactly as received; all passages together are the message
 * @param shown the run as it is shown, its links made harmless
 * @param reasons the reasons that rest on it, strongest first; empty when it is plain
 */
public record Passage(String text, String shown, List<NumberedReason> reasons) {

    public boolean isMarked() {
        return !reasons.isEmpty();
    }

    /** Whether its strongest reason supports the verdict. */
    public boolean isSupport() {
        return isMarked() && reasons.getFirst().reason().supports();
    }

    /** The numbers of its reasons, such as {@code 1 4}. */
    public String numbers() {
        return reasons.stream().map(r -> String.valueOf(r.number())).collect(Collectors.joining(" "));
    }

    /** The place of its strongest reason on the page. */
    public String target() {
        return reasons.getFirst().anchor();
    }
}
