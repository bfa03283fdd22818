package gatehouse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as pages show them; a moment in UTC. */
public final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Times() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }

    public static String minute(Instant moment) {
        return MINUTE.format(moment.atOffset(ZoneOffset.UTC));
    }
}
