package gatehouse.checklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A line of the checklist that a member has done. */
public record Tick(long memberId, String setting, Instant at) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** The day it was ticked, in UTC. */
    public String day() {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}
