package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import java.time.Instant;

/**
 * An outreach as the database keeps it.
 *
 * @param version goes up with each change of the row
 */
record StoredOutreach(long teamId, long id, Outreach outreach, Origin origin, Instant createdAt, int version) {
    /** Who handed it in. */
    long memberId() {
        return origin.memberId();
    }
}
