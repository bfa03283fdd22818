package gatehouse.account;

import gatehouse.team.SessionEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One of a person's own sessions, in words.
 *
 * @param here whether it is the one the page is read in
 */
record SessionRow(long id, String browser, String since, String lastUsed, boolean here) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static SessionRow of(SessionEntry session, long hereId) {
        return new SessionRow(
                session.id(),
                session.browser(),
                day(session.createdAt()),
                day(session.lastSeenAt()),
                session.id() == hereId);
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }
}
