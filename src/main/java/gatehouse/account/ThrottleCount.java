package gatehouse.account;

import gatehouse.account.Guess.Limit;
import gatehouse.account.ThrottleRepository.Row;
import gatehouse.web.RandomToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts guesses by place, by account, and by both together.
 *
 * <p>Someone who guesses at an account from elsewhere must not lock its owner out. So the first two counts are not asked where the
 * account has been signed in to before; there only guesses at this very account from this very place count.
 */
@Singleton
@Transactional
class ThrottleCount {
    private static final Duration PLACE_REMEMBERED = Duration.ofDays(90);

    private final ThrottleRepository throttle;
    private final Clock clock;

    ThrottleCount(ThrottleRepository throttle, Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    private record Count(Limit limit, byte[] key) {}

    Optional<Duration> take(Guess guess, String account, String place) {
        Instant now = clock.instant();
        List<Count> counts = countsOf(guess, account, place);
        List<Row> rows = new ArrayList<>();
        for (Count count : counts) {
            Row row = throttle.lock(count.key(), now).at(now);
            if (row.blockedUntil().isAfter(now)) {
                // The counts after this one are not even made: whoever tries a million accounts fills no table.
                return Optional.of(Duration.between(now, row.blockedUntil()));
            }
            rows.add(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            set(counts.get(i), rows.get(i).guesses() + 1, now);
        }
        return Optional.empty();
    }

    void giveBack(Guess guess, String account, String place) {
        Instant now = clock.instant();
        List<Count> counts = countsOf(guess, account, place);
        for (Count count : counts) {
            Row row = throttle.lock(count.key(), now).at(now);
            int left = count == counts.getLast() ? 0 : Math.max(0, row.guesses() - 1);
            throttle.set(count.key(), new Row(left, now, row.expiresAt()));
        }
    }

    void remember(String account, String place) {
        Instant now = clock.instant();
        throttle.deleteExpired(now);
        throttle.remember(key("known", account, place), now.plus(PLACE_REMEMBERED));
    }

    private void set(Count count, int guesses, Instant now) {
        Limit limit = count.limit();
        throttle.set(count.key(), new Row(guesses, limit.next(guesses, now), limit.end(guesses, now)));
    }

    /** Always in this order, so that two that meet wait for each other and don't deadlock; the last is that of both together. */
    private List<Count> countsOf(Guess guess, String account, String place) {
        List<Count> counts = new ArrayList<>();
        if (!throttle.isKnown(key("known", account, place), clock.instant())) {
            counts.add(new Count(guess.place, key(guess + " from", place)));
            counts.add(new Count(guess.account, key(guess + " at", account)));
        }
        counts.add(new Count(guess.together, key(guess + " at and from", account, place)));
        return counts;
    }

    /** A hash, so that the table doesn't list who was tried from where. */
    private static byte[] key(String... parts) {
        return RandomToken.hash(String.join("\n", parts));
    }
}
