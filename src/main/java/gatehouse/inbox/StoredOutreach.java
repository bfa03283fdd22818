package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import java.time.Instant;

/**
 * An outreach as the database keeps it.
 *
 * @param memberId who handed it in
 * @param version goes up with each change of the row
 */
record StoredOutreach(long teamId, long id, long memberId, Outreach outreach, Instant createdAt, int version) {}
