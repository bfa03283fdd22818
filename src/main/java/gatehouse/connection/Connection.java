package gatehouse.connection;

import gatehouse.web.Times;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody a member is connected to, as the list shows them. */
public record Connection(
        String name,
        @Nullable String company,
        @Nullable String position,
        @Nullable LocalDate since) {

    /** The day they connected; empty when it isn't known. */
    public String day() {
        return since == null ? "" : Times.day(since);
    }
}
