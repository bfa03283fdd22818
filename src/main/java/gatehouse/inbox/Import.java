package gatehouse.inbox;

/**
 * An upload whose outreach is being taken over.
 *
 * @param memberId whose box it is
 * @param isPrivate whether only that member is to see it
 */
public record Import(long teamId, long memberId, long importId, boolean isPrivate) {}
