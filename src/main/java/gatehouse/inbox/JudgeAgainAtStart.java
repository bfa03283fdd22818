package gatehouse.inbox;

import gatehouse.db.ConflictRetry;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a start with a new engine, judges in the background what the old one judged.
 *
 * <p>Two nodes may do it at once: the second finds the rows already changed.
 */
@Singleton
class JudgeAgainAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(JudgeAgainAtStart.class);
    private static final int BATCH = 200;

    private final InboxService inbox;
    private final ConflictRetry retry;

    JudgeAgainAtStart(InboxService inbox, ConflictRetry retry) {
        this.inbox = inbox;
        this.retry = retry;
    }

    @EventListener
    void onStart(ServerStartupEvent event) {
        Thread.ofVirtual().name("judge-again").start(this::run);
    }

    private void run() {
        try {
            @Nullable StoredOutreach last = null;
            do {
                @Nullable StoredOutreach from = last;
                last = retry.run(() -> inbox.judgeAgain(from, BATCH));
            } while (last != null);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Judging again stopped; it goes on at the next start: {}",
                    e.getClass().getName());
        }
    }
}
