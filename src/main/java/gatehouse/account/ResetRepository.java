package gatehouse.account;

import static gatehouse.db.generated.Tables.PASSWORD_RESET;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The only class that reads or writes the table {@code password_reset}. */
@Singleton
class ResetRepository {
    private final DSLContext sql;

    ResetRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param madeBy the person who made the link; {@link #SERVER} for whoever runs the server */
    record Reset(long personId, boolean endsTwoStep, long madeBy) {
        /** Nobody's id: ids are positive. */
        static final long SERVER = 0;
    }

    /** The one before, if any, opens nothing any more. */
    void put(Reset reset, byte[] tokenHash, Instant expiresAt) {
        sql.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.PERSON_ID, reset.personId())
                .set(PASSWORD_RESET.TOKEN_HASH, tokenHash)
                .set(PASSWORD_RESET.ENDS_TWO_STEP, reset.endsTwoStep())
                .set(PASSWORD_RESET.MADE_BY, reset.madeBy())
                .set(PASSWORD_RESET.EXPIRES_AT, expiresAt)
                .onDuplicateKeyUpdate()
                .set(PASSWORD_RESET.TOKEN_HASH, tokenHash)
                .set(PASSWORD_RESET.ENDS_TWO_STEP, reset.endsTwoStep())
                .set(PASSWORD_RESET.MADE_BY, reset.madeBy())
                .set(PASSWORD_RESET.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<Reset> find(byte[] tokenHash, Instant now) {
        return sql.select(PASSWORD_RESET.PERSON_ID, PASSWORD_RESET.ENDS_TWO_STEP, PASSWORD_RESET.MADE_BY)
                .from(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(tokenHash))
                .and(PASSWORD_RESET.EXPIRES_AT.gt(now))
                .fetchOptional(Records.mapping(Reset::new));
    }

    /** False when somebody else was quicker. */
    boolean delete(byte[] tokenHash) {
        return sql.deleteFrom(PASSWORD_RESET)
                        .where(PASSWORD_RESET.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    void deleteOf(long personId) {
        sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.PERSON_ID.eq(personId))
                .execute();
    }
}
