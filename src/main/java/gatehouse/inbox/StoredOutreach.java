package gatehouse.inbox;

import gatehouse.db.ListPlace;
import gatehouse.outreach.Outreach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outreach as the database keeps it.
 *
 * @param template key of its template, empty for none; null when none was looked for yet
 * @param version goes up with each change of the row
 */
record StoredOutreach(
        long teamId,
        long id,
        Outreach outreach,
        Origin origin,
        @Nullable String template,
        Instant createdAt,
        int version) {
    /** Who handed it in. */
    long memberId() {
        return origin.memberId();
    }

    ListPlace place() {
        return new ListPlace(origin.arrivedAt(), id);
    }

    StoredOutreach with(String found) {
        return new StoredOutreach(teamId, id, outreach, origin, found, createdAt, version);
    }
}
