package gatehouse.inbox;

import gatehouse.web.Times;
import java.time.Instant;

/**
 * How an outreach came here.
 *
 * @param memberId whose it is
 * @param arrivedAt when it reached them, as far as that is known, else when it was handed in
 * @param answeredBefore whether they had written in the same conversation
 * @param isPrivate whether nobody else sees it
 */
public record Origin(long memberId, Instant arrivedAt, boolean answeredBefore, boolean isPrivate) {

    /** The day it arrived, in UTC. */
    public String day() {
        return Times.day(arrivedAt);
    }
}
