package gatehouse.connection;

import gatehouse.web.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's connections as the page shows them.
 *
 * @param all how many there are, whatever was searched for
 * @param lastAdded when the newest of them came in; null when there are none
 * @param isShown whether teammates may see them
 * @param isListed whether the page names them: at a shared screen it names nobody
 * @param search what was searched for; empty for nothing
 * @param number of this page, from 1
 */
public record ConnectionPage(
        int all,
        @Nullable Instant lastAdded,
        boolean isShown,
        boolean isListed,
        String search,
        List<Connection> rows,
        int number,
        boolean hasMore) {

    public String lastDay() {
        return lastAdded == null ? "" : Times.day(lastAdded);
    }
}
