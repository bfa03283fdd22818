package gatehouse.account;

import static gatehouse.db.generated.Tables.SIGN_IN_STEP;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** The only class that reads or writes the table {@code sign_in_step}. */
@Singleton
class SignInStepRepository {
    private static final int DELETED_AT_ONCE = 500;

    private final DSLContext sql;

    SignInStepRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(byte[] tokenHash, long personId, Instant expiresAt) {
        sql.insertInto(SIGN_IN_STEP)
                .set(SIGN_IN_STEP.TOKEN_HASH, tokenHash)
                .set(SIGN_IN_STEP.PERSON_ID, personId)
                .set(SIGN_IN_STEP.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<Long> findPerson(byte[] tokenHash, Instant now) {
        return sql.select(SIGN_IN_STEP.PERSON_ID)
                .from(SIGN_IN_STEP)
                .where(SIGN_IN_STEP.TOKEN_HASH.eq(tokenHash))
                .and(SIGN_IN_STEP.EXPIRES_AT.gt(now))
                .fetchOptional(SIGN_IN_STEP.PERSON_ID);
    }

    /** False when it is gone already. */
    boolean delete(byte[] tokenHash) {
        return sql.deleteFrom(SIGN_IN_STEP)
                        .where(SIGN_IN_STEP.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    void deleteAll(long personId) {
        sql.deleteFrom(SIGN_IN_STEP).where(SIGN_IN_STEP.PERSON_ID.eq(personId)).execute();
    }

    void deleteExpired(Instant now) {
        sql.deleteFrom(SIGN_IN_STEP)
                .where(SIGN_IN_STEP.EXPIRES_AT.lt(now))
                .limit(DELETED_AT_ONCE)
                .execute();
    }
}
