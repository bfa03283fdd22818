package gatehouse.account;

import static gatehouse.db.generated.Tables.SIGN_IN_GUESS;
import static gatehouse.db.generated.Tables.SIGN_IN_PLACE;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The only class that reads or writes the tables {@code sign_in_guess} and {@code sign_in_place}. */
@Singleton
class ThrottleRepository {
    private static final int DELETED_AT_ONCE = 500;

    private final DSLContext sql;

    ThrottleRepository(DSLContext sql) {
        this.sql = sql;
    }

    record Row(int guesses, Instant blockedUntil, Instant expiresAt) {
        /** As it counts now: nothing once it has expired. */
        Row at(Instant now) {
            return now.isBefore(expiresAt) ? this : new Row(0, now, expiresAt);
        }
    }

    /**
     * Reads a count and keeps everybody else from it until the transaction ends.
     *
     * <p>The insert comes first because it takes the full lock even when the row is there: two that read before they write would
     * each wait for the other.
     */
    Row lock(byte[] key, Instant now) {
        sql.insertInto(SIGN_IN_GUESS)
                .set(SIGN_IN_GUESS.GUESS_KEY, key)
                .set(SIGN_IN_GUESS.GUESSES, 0)
                .set(SIGN_IN_GUESS.BLOCKED_UNTIL, now)
                .set(SIGN_IN_GUESS.EXPIRES_AT, now)
                .onDuplicateKeyUpdate()
                .set(SIGN_IN_GUESS.GUESSES, SIGN_IN_GUESS.GUESSES)
                .execute();
        return sql.select(SIGN_IN_GUESS.GUESSES, SIGN_IN_GUESS.BLOCKED_UNTIL, SIGN_IN_GUESS.EXPIRES_AT)
                .from(SIGN_IN_GUESS)
                .where(SIGN_IN_GUESS.GUESS_KEY.eq(key))
                .fetchSingle(Records.mapping(Row::new));
    }

    void set(byte[] key, Row row) {
        sql.update(SIGN_IN_GUESS)
                .set(SIGN_IN_GUESS.GUESSES, row.guesses())
                .set(SIGN_IN_GUESS.BLOCKED_UNTIL, row.blockedUntil())
                .set(SIGN_IN_GUESS.EXPIRES_AT, row.expiresAt())
                .where(SIGN_IN_GUESS.GUESS_KEY.eq(key))
                .execute();
    }

    boolean isKnown(byte[] placeKey, Instant now) {
        return sql.fetchExists(sql.selectOne()
                .from(SIGN_IN_PLACE)
                .where(SIGN_IN_PLACE.PLACE_KEY.eq(placeKey))
                .and(SIGN_IN_PLACE.EXPIRES_AT.gt(now)));
    }

    void remember(byte[] placeKey, Instant expiresAt) {
        sql.insertInto(SIGN_IN_PLACE)
                .set(SIGN_IN_PLACE.PLACE_KEY, placeKey)
                .set(SIGN_IN_PLACE.EXPIRES_AT, expiresAt)
                .onDuplicateKeyUpdate()
                .set(SIGN_IN_PLACE.EXPIRES_AT, expiresAt)
                .execute();
    }

    void deleteExpired(Instant now) {
        sql.deleteFrom(SIGN_IN_GUESS)
                .where(SIGN_IN_GUESS.EXPIRES_AT.lt(now))
                .limit(DELETED_AT_ONCE)
                .execute();
        sql.deleteFrom(SIGN_IN_PLACE)
                .where(SIGN_IN_PLACE.EXPIRES_AT.lt(now))
                .limit(DELETED_AT_ONCE)
                .execute();
    }
}
