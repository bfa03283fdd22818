package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.verdict.Action;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** The day it was said, in UTC. */
    public String day() {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}
