package gatehouse.team;

import static gatehouse.db.generated.Tables.SESSION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
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
            long id,
            long personId,
            @Nullable Long teamId,
            @Nullable Long namedMemberId,
            String browser,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            Instant provedAt,
            boolean twoStep) {}

    void add(byte[] tokenHash, Session session) {
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, tokenHash)
                .set(SESSION.ID, session.id())
                .set(SESSION.PERSON_ID, session.personId())
                .set(SESSION.OPEN_TEAM_ID, session.teamId())
                .set(SESSION.BROWSER, session.browser())
                .set(SESSION.CREATED_AT, session.createdAt())
                .set(SESSION.LAST_SEEN_AT, session.lastSeenAt())
                .set(SESSION.EXPIRES_AT, session.expiresAt())
                .set(SESSION.PROVED_AT, session.provedAt())
                .set(SESSION.TWO_STEP, session.twoStep())
                .execute();
    }

    Optional<Session> find(byte[] tokenHash) {
        return sql.select(
                        SESSION.ID,
                        SESSION.PERSON_ID,
                        SESSION.OPEN_TEAM_ID,
                        SESSION.NAMED_MEMBER_ID,
                        SESSION.BROWSER,
                        SESSION.CREATED_AT,
                        SESSION.LAST_SEEN_AT,
                        SESSION.EXPIRES_AT,
                        SESSION.PROVED_AT,
                        SESSION.TWO_STEP)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(Records.mapping(Session::new));
    }

    List<SessionEntry> list(long personId, Instant now) {
        return sql.select(SESSION.ID, SESSION.BROWSER, SESSION.CREATED_AT, SESSION.LAST_SEEN_AT)
                .from(SESSION)
                .where(SESSION.PERSON_ID.eq(personId))
                .and(SESSION.EXPIRES_AT.gt(now))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.ID.desc())
                .limit(100)
                .fetch(Records.mapping(SessionEntry::new));
    }

    void touch(byte[] tokenHash, Instant now, Instant expiresAt) {
        sql.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, expiresAt)
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    /**
     * False when the session is gone.
     *
     * @param secondStep a session in which the second step was taken before keeps that
     */
    boolean renew(byte[] tokenHash, byte[] nextHash, Instant provedAt, boolean secondStep) {
        return sql.update(SESSION)
                        .set(SESSION.TOKEN_HASH, nextHash)
                        .set(SESSION.PROVED_AT, provedAt)
                        .set(SESSION.TWO_STEP, secondStep ? DSL.inline(true) : SESSION.TWO_STEP)
                        .where(SESSION.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    void noteTwoStep(long personId, long id) {
        sql.update(SESSION)
                .set(SESSION.TWO_STEP, true)
                .where(SESSION.PERSON_ID.eq(personId))
                .and(SESSION.ID.eq(id))
                .execute();
    }

    void forgetTwoStep(long personId) {
        sql.update(SESSION)
                .set(SESSION.TWO_STEP, false)
                .where(SESSION.PERSON_ID.eq(personId))
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

    /** False when the session is gone. */
    boolean delete(byte[] tokenHash) {
        return sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(tokenHash)).execute() == 1;
    }

    /** False when the person has no such session. */
    boolean deleteOne(long personId, long id) {
        return sql.deleteFrom(SESSION)
                        .where(SESSION.PERSON_ID.eq(personId))
                        .and(SESSION.ID.eq(id))
                        .execute()
                == 1;
    }

    /** False when there was no other. */
    boolean deleteOthers(long personId, long id) {
        return sql.deleteFrom(SESSION)
                        .where(SESSION.PERSON_ID.eq(personId))
                        .and(SESSION.ID.ne(id))
                        .execute()
                > 0;
    }

    void deleteAll(long personId) {
        sql.deleteFrom(SESSION).where(SESSION.PERSON_ID.eq(personId)).execute();
    }

    void deleteExpired(Instant now) {
        sql.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.lt(now))
                .limit(DELETED_AT_ONCE)
                .execute();
    }
}
