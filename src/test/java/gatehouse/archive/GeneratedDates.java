package gatehouse.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as LinkedIn writes them. */
final class GeneratedDates {
    private static final DateTimeFormatter UTC =
            form("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = form("dd MMM uuuu").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SENT_AT = form("M/d/uu, h:mm a").withZone(ZoneId.of("America/Los_Angeles"));

    private GeneratedDates() {}

    static String utc(Instant time) {
        return UTC.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String sentAt(Instant time) {
        return SENT_AT.format(time);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}
