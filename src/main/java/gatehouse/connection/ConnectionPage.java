package gatehouse.connection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A member's connections as the page shows them.
 *
 * @param all how many there are, whatever was searched for
 * @param lastAdded when the newest of them came in; null when there are none
 * @param isShown whether teammates may see them
 * @param search what was searched for; empty for nothing
 * @param number of this page, from 1
 */
public record ConnectionPage(
        int all,
        @Nullable Instant lastAdded,
        boolean isShown,
        String search,
        List<Connection> rows,
        int number,
        boolean hasMore) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public String lastDay() {
        return lastAdded == null ? "" : DAY.format(lastAdded.atOffset(ZoneOffset.UTC));
    }
}
