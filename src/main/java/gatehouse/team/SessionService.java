package gatehouse.team;

import gatehouse.web.RandomToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Opens, finds and closes sessions; they live in the database alone, so that every node knows them and a restart ends none. */
@Singleton
@Transactional
public class SessionService {
    static final Duration IDLE = Duration.ofDays(14);
    static final Duration ABSOLUTE = Duration.ofDays(90);

    /** A visit within this time is not written down, so that reading pages doesn't write to the database. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final SessionRepository sessions;
    private final TeamRepository teams;
    private final Clock clock;

    SessionService(SessionRepository sessions, TeamRepository teams, Clock clock) {
        this.sessions = sessions;
        this.teams = teams;
        this.clock = clock;
    }

    /** Opens a session and returns its token, which is kept nowhere but in the browser. */
    public String open(long personId, long teamId) {
        Instant now = clock.instant();
        sessions.deleteExpired(now);
        String token = RandomToken.next();
        sessions.add(hash(token), personId, teamId, now, now.plus(IDLE));
        return token;
    }

    /** The member whose browser holds this token; empty when there is no such session or it has ended. */
    public Optional<CurrentMember> find(String token) {
        Instant now = clock.instant();
        byte[] hash = hash(token);
        return sessions.find(hash)
                .filter(session -> now.isBefore(session.expiresAt()))
                .flatMap(session -> memberOf(session, hash, now));
    }

    public void close(String token) {
        sessions.delete(hash(token));
    }

    private Optional<CurrentMember> memberOf(SessionRepository.Session session, byte[] hash, Instant now) {
        if (now.isAfter(session.lastSeenAt().plus(NOTED_EVERY))) {
            Instant end = session.createdAt().plus(ABSOLUTE);
            Instant idleEnd = now.plus(IDLE);
            sessions.touch(hash, now, idleEnd.isBefore(end) ? idleEnd : end);
        }
        Long teamId = session.teamId();
        return teamId == null ? Optional.empty() : teams.findMember(teamId, session.personId());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
