package gatehouse.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How an outreach came here.
 *
 * @param memberId whose it is
 * @param arrivedAt when it reached them, as far as that is known, else when it was handed in
 * @param answeredBefore whether they had written in the same conversation
 * @param isPrivate whether nobody else sees it
 */
public record Origin(long memberId, Instant arrivedAt, boolean answeredBefore, boolean isPrivate) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** The day it arrived, in UTC. */
    public String day() {
        return DAY.format(arrivedAt.atOffset(ZoneOffset.UTC));
    }
}
