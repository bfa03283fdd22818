package gatehouse.connection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody a member is connected to, as the list shows them. */
public record Connection(
        String name,
        @Nullable String company,
        @Nullable String position,
        @Nullable LocalDate since) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** The day they connected; empty when it isn't known. */
    public String day() {
        return since == null ? "" : DAY.format(since);
    }
}
