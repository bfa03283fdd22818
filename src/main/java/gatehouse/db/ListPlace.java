package gatehouse.db;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where an outreach stands in a list that shows first what arrived last; of two that arrived at once the one with the greater id is first.
 * As text it is the part of an address that says where the next page begins.
 */
public record ListPlace(Instant received, long id) {
    public static final Comparator<ListPlace> NEWEST_FIRST = Comparator.comparing(ListPlace::received)
            .thenComparing(ListPlace::id)
            .reversed();

    /** No moments but these, which every database can write. */
    private static final Instant FIRST =
            Year.of(1900).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final Instant LAST =
            Year.of(2999).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    /** The place that a text names; null for one that names none, as if it was left out. */
    public static @Nullable ListPlace parse(@Nullable String text) {
        int end = text == null ? -1 : text.lastIndexOf('-');
        if (text == null || end < 0) {
            return null;
        }
        try {
            Instant received = Instant.ofEpochMilli(Long.parseLong(text.substring(0, end)));
            long id = Long.parseLong(text.substring(end + 1));
            return received.isBefore(FIRST) || received.isAfter(LAST) ? null : new ListPlace(received, id);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    @Override
    public String toString() {
        return received.toEpochMilli() + "-" + id;
    }
}
