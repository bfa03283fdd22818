package gatehouse.account;

import static gatehouse.db.generated.Tables.RECOVERY_CODE;
import static gatehouse.db.generated.Tables.TWO_STEP;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the tables {@code two_step} and {@code recovery_code}. */
@Singleton
class TwoStepRepository {
    private final DSLContext sql;

    TwoStepRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param confirmedAt null while the person is still setting it up */
    record TwoStep(byte[] secret, @Nullable Instant confirmedAt) {}

    Optional<TwoStep> find(long personId) {
        return sql.select(TWO_STEP.SECRET, TWO_STEP.CONFIRMED_AT)
                .from(TWO_STEP)
                .where(TWO_STEP.PERSON_ID.eq(personId))
                .fetchOptional(Records.mapping(TwoStep::new));
    }

    /** Leaves what is there when somebody was quicker. */
    void add(long personId, byte[] secret, Instant now) {
        sql.insertInto(TWO_STEP)
                .set(TWO_STEP.PERSON_ID, personId)
                .set(TWO_STEP.SECRET, secret)
                .set(TWO_STEP.LAST_COUNTER, 0L)
                .set(TWO_STEP.CREATED_AT, now)
                .onDuplicateKeyUpdate()
                .set(TWO_STEP.PERSON_ID, personId)
                .execute();
    }

    /** False when it was confirmed before. */
    boolean confirm(long personId, Instant now) {
        return sql.update(TWO_STEP)
                        .set(TWO_STEP.CONFIRMED_AT, now)
                        .where(TWO_STEP.PERSON_ID.eq(personId))
                        .and(TWO_STEP.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False when a code of these 30 seconds or later ones has been used: of two at once, on any nodes, one wins. */
    boolean use(long personId, long counter) {
        return sql.update(TWO_STEP)
                        .set(TWO_STEP.LAST_COUNTER, counter)
                        .where(TWO_STEP.PERSON_ID.eq(personId))
                        .and(TWO_STEP.LAST_COUNTER.lt(counter))
                        .execute()
                == 1;
    }

    void delete(long personId) {
        deleteCodes(personId);
        sql.deleteFrom(TWO_STEP).where(TWO_STEP.PERSON_ID.eq(personId)).execute();
    }

    void addCodes(long personId, List<byte[]> hashes) {
        for (byte[] hash : hashes) {
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.PERSON_ID, personId)
                    .set(RECOVERY_CODE.CODE_HASH, hash)
                    .execute();
        }
    }

    int countCodes(long personId) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID.eq(personId));
    }

    /** False when there is no such code, or not any more. */
    boolean useCode(long personId, byte[] hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.PERSON_ID.eq(personId))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    void deleteCodes(long personId) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.PERSON_ID.eq(personId))
                .execute();
    }
}
