package gatehouse.inbox;

import java.util.Set;

/**
 * How things went with a sender so far, as far as the one who looks may see it.
 *
 * @param writers ids of the members who have written to the sender, too
 * @param declined how often somebody said no to them; 0 as soon as anything else was decided once
 * @param answered how often somebody said that they answered
 */
record SenderHistory(Set<Long> writers, int declined, int answered) {
    boolean hasWritten(long memberId) {
        return writers.contains(memberId);
    }
}
