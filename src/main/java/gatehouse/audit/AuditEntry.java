package gatehouse.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param number counts a team's entries from 1, without a gap
 * @param action the key of an {@link AuditAction}
 * @param aboutId what it was done to: an outreach, a member; null when the action says it all
 * @param detail a word more, such as a role; may be empty
 */
public record AuditEntry(
        long teamId,
        long number,
        Instant at,
        @Nullable Long memberId,
        @Nullable Long loginId,
        String action,
        @Nullable Long aboutId,
        String detail) {}
