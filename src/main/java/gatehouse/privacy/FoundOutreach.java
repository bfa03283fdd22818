package gatehouse.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outreach that is, or may be, from the stranger looked for.
 *
 * @param address of the sender's profile; null when it isn't known
 * @param certain whether it is the same profile, not only the same name
 */
public record FoundOutreach(
        long id,
        String kind,
        @Nullable String name,
        @Nullable String headline,
        @Nullable String address,
        Instant createdAt,
        boolean deleted,
        boolean certain) {
    public String day() {
        return Times.day(createdAt);
    }
}
