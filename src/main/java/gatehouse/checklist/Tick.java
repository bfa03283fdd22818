package gatehouse.checklist;

import gatehouse.web.Times;
import java.time.Instant;

/** A line of the checklist that a member has done. */
public record Tick(long memberId, String setting, Instant at) {

    /** The day it was ticked, in UTC. */
    public String day() {
        return Times.day(at);
    }
}
