package gatehouse.account;

import gatehouse.team.SessionEntry;
import gatehouse.web.Times;
import java.time.Instant;

/**
 * One of a person's own sessions, in words.
 *
 * @param here whether it is the one the page is read in
 */
record SessionRow(long id, String browser, String since, String lastUsed, boolean here) {

    static SessionRow of(SessionEntry session, long hereId) {
        return new SessionRow(
                session.id(),
                session.browser(),
                day(session.createdAt()),
                day(session.lastSeenAt()),
                session.id() == hereId);
    }

    private static String day(Instant moment) {
        return Times.day(moment);
    }
}
