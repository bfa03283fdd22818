package gatehouse.team;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import gatehouse.web.RandomToken;
import gatehouse.web.SessionCookie;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens, finds and closes sessions; they live in the database alone, so that every node knows them and a restart ends none. */
@Singleton
@Transactional
public class SessionService {
    static final Duration IDLE = Duration.ofDays(14);
    static final Duration ABSOLUTE = SessionCookie.LONGEST;

    /** A visit within this time is not written down, so that reading pages doesn't write to the database. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final SessionRepository sessions;
    private final MemberRepository members;
    private final PersonRepository people;
    private final TeamRepository teams;
    private final Ids ids;
    private final AuditService audit;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            MemberRepository members,
            PersonRepository people,
            TeamRepository teams,
            Ids ids,
            AuditService audit,
            Clock clock) {
        this.sessions = sessions;
        this.members = members;
        this.people = people;
        this.teams = teams;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a session and returns its token, which is kept nowhere but in the browser.
     *
     * @param teamId null for who is in no team
     * @param browser in plain words
     * @param twoStep whether a second step was taken
     */
    public String open(long personId, @Nullable Long teamId, String browser, boolean twoStep) {
        Instant now = clock.instant();
        sessions.deleteExpired(now);
        String token = RandomToken.next();
        sessions.add(
                RandomToken.hash(token),
                new SessionRepository.Session(
                        ids.next(), personId, teamId, null, browser, now, now, now.plus(IDLE), now, twoStep));
        Optional.ofNullable(teamId)
                .flatMap(team -> members.findPlace(team, personId, null))
                .map(SignedIn::place)
                .ifPresent(member -> audit.record(member.actor(), AuditAction.SIGNED_IN));
        return token;
    }

    /** The session this token opens; empty when there is no such one or it has ended. */
    public Optional<OpenSession> find(String token) {
        Instant now = clock.instant();
        byte[] hash = RandomToken.hash(token);
        return sessions.find(hash)
                .filter(session -> now.isBefore(session.expiresAt()))
                .map(session -> open(session, hash, now));
    }

    /** The new token of a session that goes on in another team, or under another name at a shared screen. */
    Optional<String> move(String token, @Nullable Long teamId, @Nullable Long namedMemberId) {
        // A new token, so that a form still open in another tab cannot put into one team what was written for the
        // other.
        String next = RandomToken.next();
        return sessions.move(RandomToken.hash(token), RandomToken.hash(next), teamId, namedMemberId)
                ? Optional.of(next)
                : Optional.empty();
    }

    /** Ends a session because its person says so. */
    public void signOut(String token) {
        Optional<CurrentMember> member = find(token).map(OpenSession::who).map(SignedIn::place);
        if (sessions.delete(RandomToken.hash(token))) {
            member.ifPresent(who -> audit.record(who.actor(), AuditAction.SIGNED_OUT));
        }
    }

    /** Ends the session a browser had before another was opened in it; nobody has signed out. */
    public void close(String token) {
        sessions.delete(RandomToken.hash(token));
    }

    /**
     * Notes that the person has just shown again who they are, and gives the session another token; the old one is worth nothing.
     *
     * @param secondStep whether they took the second step, too
     */
    public Optional<String> renew(String token, boolean secondStep) {
        String next = RandomToken.next();
        return sessions.renew(RandomToken.hash(token), RandomToken.hash(next), clock.instant(), secondStep)
                ? Optional.of(next)
                : Optional.empty();
    }

    /** A person's sessions, the one used last first. */
    public List<SessionEntry> of(long personId) {
        return sessions.list(personId, clock.instant());
    }

    /** Ends one of the person's own sessions; false when they have no such one: somebody else's stays. */
    public boolean end(long personId, long sessionId) {
        return sessions.deleteOne(personId, sessionId);
    }

    /** Ends all sessions of the person but one; false when there was no other. */
    public boolean endOthers(long personId, long sessionId) {
        return sessions.deleteOthers(personId, sessionId);
    }

    public void endAll(long personId) {
        sessions.deleteAll(personId);
    }

    /** The person has just set the second step up in this session. */
    public void noteTwoStep(long personId, long sessionId) {
        sessions.noteTwoStep(personId, sessionId);
    }

    /** The person signs in without a second step from now on. */
    public void forgetTwoStep(long personId) {
        sessions.forgetTwoStep(personId);
    }

    private OpenSession open(SessionRepository.Session session, byte[] hash, Instant now) {
        if (now.isAfter(session.lastSeenAt().plus(NOTED_EVERY))) {
            Instant end = session.createdAt().plus(ABSOLUTE);
            Instant idleEnd = now.plus(IDLE);
            sessions.touch(hash, now, idleEnd.isBefore(end) ? idleEnd : end);
        }
        SignedIn who = whoIs(session.personId(), session.teamId(), session.namedMemberId());
        @Nullable CurrentMember place = who.place();
        boolean due = !session.twoStep() && place != null && teams.requiresTwoStep(place.teamId());
        return new OpenSession(session.id(), who, session.provedAt(), due);
    }

    private SignedIn whoIs(long personId, @Nullable Long team, @Nullable Long namedMemberId) {
        return Optional.ofNullable(team)
                .flatMap(teamId -> members.findPlace(teamId, personId, namedMemberId))
                .orElseGet(
                        () -> new SignedIn(personId, people.findName(personId).orElse(""), null, false, true));
    }
}
