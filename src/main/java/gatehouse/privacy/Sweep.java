package gatehouse.privacy;

import gatehouse.db.ConflictRetry;
import gatehouse.privacy.EraseService.Erased;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Soon after the start and every day from then on, erases what is too old to be kept.
 *
 * <p>Nodes may do it at the same time: what one has erased, the other does not find.
 */
@Singleton
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final EraseService erase;
    private final PrivacyService settings;
    private final ClosingService closing;
    private final ConflictRetry retry;
    private final Clock clock;

    Sweep(EraseService erase, PrivacyService settings, ClosingService closing, ConflictRetry retry, Clock clock) {
        this.erase = erase;
        this.settings = settings;
        this.closing = closing;
        this.retry = retry;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${gatehouse.sweep.first:1m}", fixedDelay = "1d")
    void run() {
        Instant now = clock.instant();
        attempt(() -> settings.teams().forEach((team, retention) -> attempt(() -> sweep(team, retention, now))));
        attempt(() -> closing.unfinished().forEach(team -> attempt(() -> closing.finish(team))));
        KeptTables.EXPIRING.forEach(table ->
                attempt(() -> untilNothingIsLeft(() -> new Erased(erase.expired(table, now), 0))));
    }

    private void sweep(long team, Retention retention, Instant now) {
        untilNothingIsLeft(() -> erase.binned(team, now.minus(Retention.BIN)));
        // Before what is old: that erases former members themselves, and what was theirs alone is found by them.
        untilNothingIsLeft(() -> new Erased(erase.ofFormerMembers(team), 0));
        retention.cutoff(now).ifPresent(cutoff -> untilNothingIsLeft(() -> erase.old(team, cutoff)));
        untilNothingIsLeft(() -> new Erased(erase.restingOnGoneLessons(team), 0));
    }

    private void untilNothingIsLeft(Supplier<Erased> batch) {
        while (retry.run(batch).rows() > 0) {
            // the next batch
        }
    }

    /** What goes wrong with one team must not keep the others' rows. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Erasing what is too old stopped; it goes on tomorrow: {}",
                    e.getClass().getName());
        }
    }
}
