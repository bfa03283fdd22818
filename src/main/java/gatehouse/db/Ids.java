package gatehouse.db;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives out the ids of rows: positive, each greater than the one before on this node, in the order of time.
 *
 * <p>41 bits of milliseconds since 2025 (until 2094), then 22 bits that begin at a random place every millisecond, so that two
 * nodes that never talk do not give out the same.
 */
@Singleton
public class Ids {

    private static final long EPOCH = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final int LOW_BITS = 22;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    /** Takes the time from the given clock. */
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** An id not given out before. */
    public long next() {
        // The top low bit begins as 0, which leaves two million ids before a millisecond runs over into the next.
        long candidate = ((clock.millis() - EPOCH) << LOW_BITS) | random.nextInt(1 << (LOW_BITS - 1));
        return last.updateAndGet(previous -> Math.max(previous + 1, candidate));
    }
}
