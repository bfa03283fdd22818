package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.verdict.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a member last said of one outreach, as the database keeps it. */
record Decision(
        long outreachId,
        long memberId,
        @Nullable Intent intent,
        @Nullable Action action,
        Instant at) {}
