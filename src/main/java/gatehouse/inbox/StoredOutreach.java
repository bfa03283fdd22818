package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import java.time.Instant;

/** An outreach as the database keeps it. */
record StoredOutreach(long teamId, long id, Outreach outreach, Instant createdAt) {}
