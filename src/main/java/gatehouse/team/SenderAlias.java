package gatehouse.team;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A sender who is the same person as others of the group.
 *
 * @param memberId who said so last
 */
public record SenderAlias(String key, long group, long memberId, Instant saidAt) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** The day it was said, in UTC. */
    public String day() {
        return DAY.format(saidAt.atOffset(ZoneOffset.UTC));
    }
}
