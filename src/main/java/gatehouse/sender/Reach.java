package gatehouse.sender;

import gatehouse.web.Times;
import java.time.Instant;

/**
 * How much came from somebody, of what the one who looks may see.
 *
 * @param members how many of the team got something
 */
public record Reach(int outreaches, int members, Instant first, Instant last) {

    /** The day the first arrived, in UTC. */
    public String firstDay() {
        return Times.day(first);
    }

    /** The day the last arrived, in UTC. */
    public String lastDay() {
        return Times.day(last);
    }
}
