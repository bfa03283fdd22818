package gatehouse.sender;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How much came from somebody, of what the one who looks may see.
 *
 * @param members how many of the team got something
 */
public record Reach(int outreaches, int members, Instant first, Instant last) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** The day the first arrived, in UTC. */
    public String firstDay() {
        return day(first);
    }

    /** The day the last arrived, in UTC. */
    public String lastDay() {
        return day(last);
    }

    static String day(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }
}
