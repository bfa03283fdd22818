package gatehouse.team;

/**
 * A sender whose outreaches are still to be judged again.
 *
 * @param version of the row when it was read
 */
public record PendingSender(long teamId, String key, long group, int version) {}
