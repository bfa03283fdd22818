package gatehouse.archive;

import gatehouse.outreach.Outreach;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing read from an archive; a reading gives the same things in the same order every time. */
public sealed interface Found {
    Place place();

    /**
     * Something that reached the owner and is to be judged.
     *
     * @param key the same whenever the same thing is found again, also in a newer export; 32 hexadecimal digits, made from the archive's
     *     own marks and not from who uploads it
     * @param receivedAt null when the archive doesn't tell
     * @param answered whether the owner had written in the same conversation before
     */
    record Arrived(
            Place place,
            String key,
            Outreach outreach,
            @Nullable Instant receivedAt,
            boolean answered) implements Found {}

    /**
     * Somebody the owner is connected to.
     *
     * @param profileUrl null when the archive doesn't tell; then the person is known by name and company only
     * @param since the day they connected; null when the archive doesn't tell
     */
    record Contact(
            Place place,
            String name,
            @Nullable String profileUrl,
            @Nullable String company,
            @Nullable String position,
            @Nullable LocalDate since)
            implements Found {}

    /** Something that is none of Gatehouse's business, such as the owner's own messages. */
    record Skipped(Place place, Skip reason) implements Found {}

    /**
     * A row that can't be read.
     *
     * @param header the file's own header row as CSV, or empty; with it the raw row can be mended and uploaded again
     * @param raw the row as it stands in the file, cut where it is longer than can be shown
     */
    record Rejected(Place place, Fault fault, String header, String raw) implements Found {}
}
