package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.verdict.Action;
import gatehouse.web.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member last said of one outreach.
 *
 * @param isMine whether it was the member who looks at it now
 * @param intent what it really is; null when the member did not say
 * @param action what is, or was, to be done; null when the member did not say
 */
public record Said(
        String by,
        boolean isMine,
        @Nullable Intent intent,
        @Nullable Action action,
        Instant at) {

    /** The day it was said, in UTC. */
    public String day() {
        return Times.day(at);
    }
}
