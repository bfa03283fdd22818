package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.verdict.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outreach of the team with what the engine says of it now.
 *
 * @param corrected what a member said it really is; null when nobody did
 */
public record JudgedOutreach(
        long id,
        Outreach outreach,
        Verdict verdict,
        @Nullable Intent corrected,
        Instant createdAt) {}
