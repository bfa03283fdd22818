package gatehouse.account;

import gatehouse.db.ConflictRetry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Holds guesses back, on all nodes together; asks again when two nodes were in each other's way. */
@Singleton
public class ThrottleService {
    private final ThrottleCount counts;
    private final ConflictRetry retry;

    ThrottleService(ThrottleCount counts, ConflictRetry retry) {
        this.counts = counts;
        this.retry = retry;
    }

    /**
     * Counts a guess before it is looked at, so that many at once can't outrun the count.
     *
     * @return how long to wait; empty when the guess may be looked at
     */
    Optional<Duration> take(Guess guess, String account, String place) {
        return retry.run(() -> counts.take(guess, account, place));
    }

    /** The guess was right: it takes its count back. */
    void wasRight(Guess guess, String account, String place) {
        retry.run(() -> {
            counts.giveBack(guess, account, place);
            return true;
        });
    }

    /** The account has been signed in to from this place: other people's guesses never close it there. */
    void remember(String account, String place) {
        retry.run(() -> {
            counts.remember(account, place);
            return true;
        });
    }
}
