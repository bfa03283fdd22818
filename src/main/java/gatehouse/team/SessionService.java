package gatehouse.team;

import gatehouse.web.RandomToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens, finds and closes sessions; they live in the database alone, so that every node knows them and a restart ends none. */
@Singleton
@Transactional
public class SessionService {
    static final Duration IDLE = Duration.ofDays(14);
    static final Duration ABSOLUTE = Duration.ofDays(90);

    /** A visit within this time is not written down, so that reading pages doesn't write to the database. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final SessionRepository sessions;
    private final MemberRepository members;
    private final PersonRepository people;
    private final Clock clock;

    SessionService(SessionRepository sessions, MemberRepository members, PersonRepository people, Clock clock) {
        this.sessions = sessions;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /** Opens a session and returns its token, which is kept nowhere but in the browser; without a team for who is in none. */
    public String open(long personId, @Nullable Long teamId) {
        Instant now = clock.instant();
        sessions.deleteExpired(now);
        String token = RandomToken.next();
        sessions.add(RandomToken.hash(token), personId, teamId, now, now.plus(IDLE));
        return token;
    }

    /** The person whose browser holds this token; empty when there is no such session or it has ended. */
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        byte[] hash = RandomToken.hash(token);
        return sessions.find(hash)
                .filter(session -> now.isBefore(session.expiresAt()))
                .map(session -> signedIn(session, hash, now));
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

    public void close(String token) {
        sessions.delete(RandomToken.hash(token));
    }

    private SignedIn signedIn(SessionRepository.Session session, byte[] hash, Instant now) {
        if (now.isAfter(session.lastSeenAt().plus(NOTED_EVERY))) {
            Instant end = session.createdAt().plus(ABSOLUTE);
            Instant idleEnd = now.plus(IDLE);
            sessions.touch(hash, now, idleEnd.isBefore(end) ? idleEnd : end);
        }
        long personId = session.personId();
        return Optional.ofNullable(session.teamId())
                .flatMap(teamId -> members.findPlace(teamId, personId, session.namedMemberId()))
                .orElseGet(
                        () -> new SignedIn(personId, people.findName(personId).orElse(""), null, false, true));
    }
}
