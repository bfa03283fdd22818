package gatehouse.account;

import java.time.Duration;
import java.time.Instant;

/** What somebody may guess at, and how many guesses are free before they have to wait: longer each time, never for good. */
enum Guess {
    PASSWORD(
            new Limit(5, Duration.ofHours(1)),
            new Limit(50, Duration.ofHours(1)),
            new Limit(100, Duration.ofMinutes(15))),
    CODE(new Limit(5, Duration.ofHours(1)), new Limit(50, Duration.ofHours(1)), new Limit(20, Duration.ofHours(1)));

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** For one account from one place. */
    final Limit together;

    /** For one place, whatever the account. */
    final Limit place;

    /** For one account, from all places it was never signed in from. */
    final Limit account;

    Guess(Limit together, Limit place, Limit account) {
        this.together = together;
        this.place = place;
        this.account = account;
    }

    record Limit(int free, Duration longestWait) {
        /** When the next guess may follow this many. */
        Instant next(int guesses, Instant now) {
            if (guesses < free) {
                return now;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(guesses - free, 20));
            return now.plus(wait.compareTo(longestWait) < 0 ? wait : longestWait);
        }

        /** When the count begins anew if nothing more is guessed. */
        Instant end(int guesses, Instant now) {
            return next(guesses, now).plus(FORGOTTEN_AFTER);
        }
    }
}
