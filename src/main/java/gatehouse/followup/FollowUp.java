package gatehouse.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a member wants to come back to an outreach.
 *
 * @param senderName who sent the outreach, as it was entered
 * @param dueOn a day and no moment: the same one in every time zone
 * @param note what the member wants to think of; may be empty
 * @param version goes up at every change
 */
public record FollowUp(
        long outreachId, @Nullable String senderName, LocalDate dueOn, String note, Instant changedAt, int version) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    public String day() {
        return DAY.format(dueOn);
    }
}
