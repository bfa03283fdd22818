package gatehouse.archive;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;

/** The dates of LinkedIn's export: its forms since 2018, and what Excel makes of them. */
final class Dates {
    /** LinkedIn writes when an invitation was sent without a zone, and in the time of its own place. */
    static final ZoneId LINKEDINS_PLACE = ZoneId.of("America/Los_Angeles");

    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 2002;
    private static final int LAST_YEAR = 2099;

    private static final List<DateTimeFormatter> TIMES = List.of(
            form("M/d/uu[,] h:mm[:ss] a"),
            form("M/d/uuuu[,] h:mm[:ss] a"),
            form("M/d/uu[,] H:mm[:ss]"),
            form("M/d/uuuu[,] H:mm[:ss]"),
            form("uuuu-MM-dd H:mm[:ss]"));

    private static final List<DateTimeFormatter> DAYS = List.of(
            form("d MMM uuuu"),
            form("d-MMM-uu"),
            form("d-MMM-uuuu"),
            form("uuuu-MM-dd"),
            form("d.M.uuuu"),
            form("M/d/uuuu"),
            form("M/d/uu"));

    private Dates() {}

    /**
     * A point in time.
     *
     * @param zone of a text that names none
     * @throws DateTimeException when the text is in no known form
     */
    static Instant time(String text, ZoneId zone) {
        String plain = plain(text);
        if (plain.endsWith(" UTC")) {
            String utc = plain.substring(0, plain.length() - 4).replace(' ', 'T');
            return possible(LocalDateTime.parse(utc)).toInstant(ZoneOffset.UTC);
        }
        return possible(parsed(plain, TIMES, LocalDateTime::from)).atZone(zone).toInstant();
    }

    /**
     * A day; a time of day behind it is left out.
     *
     * @throws DateTimeException when the text is in no known form
     */
    static LocalDate day(String text) {
        String plain = plain(text);
        LocalDateTime time = plain.indexOf(':') < 0
                ? parsed(plain, DAYS, LocalDate::from).atStartOfDay()
                : parsed(plain, TIMES, LocalDateTime::from);
        return possible(time).toLocalDate();
    }

    private static LocalDateTime possible(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("no time in which LinkedIn exists");
        }
        return time;
    }

    private static <T> T parsed(String text, List<DateTimeFormatter> forms, TemporalQuery<T> as) {
        for (DateTimeFormatter form : forms) {
            ParsePosition at = new ParsePosition(0);
            if (form.parseUnresolved(text, at) != null && at.getIndex() == text.length()) {
                return form.parse(text, as);
            }
        }
        throw new DateTimeException("no date");
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("no date");
        }
        return Texts.oneLine(text);
    }

    /** Two digits of a year stand for this century: LinkedIn is younger. */
    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
