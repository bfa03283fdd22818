package gatehouse.team;

import static gatehouse.db.generated.Tables.SESSION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code session}. */
@Singleton
class SessionRepository {
    private static final int DELETED_AT_ONCE = 500;

    private final DSLContext sql;

    SessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param teamId the team the person is looking at; null when they are in none
     * @param namedMemberId who said they are at a shared screen; null when nobody has
     */
    record Session(
            long personId,
            @Nullable Long teamId,
            @Nullable Long namedMemberId,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt) {}

    void add(byte[] tokenHash, long personId, @Nullable Long teamId, Instant now, Instant expiresAt) {
        sql.insertInto(SESSION)
                .columns(
                        SESSION.TOKEN_HASH,
                        SESSION.PERSON_ID,
                        SESSION.OPEN_TEAM_ID,
                        SESSION.CREATED_AT,
                        SESSION.LAST_SEEN_AT,
                        SESSION.EXPIRES_AT)
                .values(tokenHash, personId, teamId, now, now, expiresAt)
                .execute();
    }

    Optional<Session> find(byte[] tokenHash) {
        return sql.select(
                        SESSION.PERSON_ID,
                        SESSION.OPEN_TEAM_ID,
                        SESSION.NAMED_MEMBER_ID,
                        SESSION.CREATED_AT,
                        SESSION.LAST_SEEN_AT,
                        SESSION.EXPIRES_AT)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(Records.mapping(Session::new));
    }

    void touch(byte[] tokenHash, Instant now, Instant expiresAt) {
        sql.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, expiresAt)
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    /** Gives the session a new token, a team and a name at the screen; false when it has ended. */
    boolean move(byte[] tokenHash, byte[] newHash, @Nullable Long teamId, @Nullable Long namedMemberId) {
        return sql.update(SESSION)
                        .set(SESSION.TOKEN_HASH, newHash)
                        .set(SESSION.OPEN_TEAM_ID, teamId)
                        .set(SESSION.NAMED_MEMBER_ID, namedMemberId)
                        .where(SESSION.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    /** Ends what a person has open on a team. */
    void deleteOn(long teamId, long personId) {
        sql.deleteFrom(SESSION)
                .where(SESSION.PERSON_ID.eq(personId))
                .and(SESSION.OPEN_TEAM_ID.eq(teamId))
                .execute();
    }

    void delete(byte[] tokenHash) {
        sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(tokenHash)).execute();
    }

    void deleteExpired(Instant now) {
        sql.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.lt(now))
                .limit(DELETED_AT_ONCE)
                .execute();
    }
}
