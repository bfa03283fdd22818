package gatehouse.privacy;

import gatehouse.web.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outreach that is, or may be, from the stranger looked for.
 *
 * @param address of the sender's profile; null when it isn't known
 * @param certain whether it is the same profile, not only the same name
 * @param shown whether the one who looks may see it; private ones of others are only counted
 */
public record FoundOutreach(
        long id,
        String kind,
        @Nullable String name,
        @Nullable String headline,
        @Nullable String address,
        Instant createdAt,
        boolean deleted,
        boolean certain,
        boolean shown) {
    public String day() {
        return Times.day(createdAt);
    }
}
