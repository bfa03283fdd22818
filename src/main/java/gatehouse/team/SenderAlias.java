package gatehouse.team;

import gatehouse.web.Times;
import java.time.Instant;

/**
 * A sender who is the same person as others of the group.
 *
 * @param memberId who said so last
 */
public record SenderAlias(String key, long group, long memberId, Instant saidAt) {

    /** The day it was said, in UTC. */
    public String day() {
        return Times.day(saidAt);
    }
}
