package gatehouse.team;

import java.time.Instant;

/** A session in the list of a person's own sessions. */
public record SessionEntry(long id, String browser, Instant createdAt, Instant lastSeenAt) {}
