package gatehouse.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who does something in a team.
 *
 * @param memberId under whom it is kept; null for what Gatehouse does by itself
 * @param loginId whose sign-in was used, on a screen that several people share; else null
 */
public record Actor(
        long teamId, @Nullable Long memberId, @Nullable Long loginId) {
    /** Gatehouse itself. */
    public static Actor nobody(long teamId) {
        return new Actor(teamId, null, null);
    }
}
