package gatehouse.privacy;

import gatehouse.web.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record of what was done, as the page shows it.
 *
 * @param who the member's name
 * @param what the rest of the sentence
 * @param outreach the page to look at; null when there is none (any more)
 */
public record AuditRow(
        long number,
        Instant at,
        String who,
        String what,
        @Nullable Long outreach) {
    public String time() {
        return Times.minute(at);
    }
}
