package gatehouse.inbox;

import gatehouse.connection.ConnectionsChanged;
import gatehouse.db.ConflictRetry;
import gatehouse.team.HouseRulesChanged;
import gatehouse.team.LessonChanged;
import gatehouse.team.LessonService;
import gatehouse.team.PendingLesson;
import gatehouse.team.PendingSender;
import gatehouse.team.SenderAliasService;
import gatehouse.team.SendersChanged;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges in the background what a new engine, changed house rules, a lesson, connections or senders who turn out to be one person may
 * judge otherwise: after a start and after each change.
 * What is left when a node stops is done at the next start, since the rows themselves tell that they are out of date.
 *
 * <p>Two nodes may do it at once: both write the same.
 */
@Singleton
class JudgeAgain {
    private static final Logger LOG = LoggerFactory.getLogger(JudgeAgain.class);
    private static final int BATCH = 200;

    private final Rejudging rejudging;
    private final LessonService lessons;
    private final SenderAliasService senders;
    private final ConflictRetry retry;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("judge-again").factory());

    JudgeAgain(Rejudging rejudging, LessonService lessons, SenderAliasService senders, ConflictRetry retry) {
        this.rejudging = rejudging;
        this.lessons = lessons;
        this.senders = senders;
        this.retry = retry;
    }

    @EventListener
    void onStart(ServerStartupEvent event) {
        start(() -> {
            judgeLessons();
            judgeSenders();
            judgeOutOfDate(null);
        });
    }

    @TransactionalEventListener
    void onRules(HouseRulesChanged event) {
        start(() -> judgeOutOfDate(event.teamId()));
    }

    @TransactionalEventListener
    void onLesson(LessonChanged event) {
        start(this::judgeLessons);
    }

    @TransactionalEventListener
    void onSenders(SendersChanged event) {
        start(this::judgeSenders);
    }

    @TransactionalEventListener
    void onConnections(ConnectionsChanged event) {
        start(() -> judgeAll(below -> rejudging.judgeAgain(event, below, BATCH)));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private void start(Runnable work) {
        try {
            worker.execute(() -> run(work));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Judging again waits for the next start.");
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Judging again stopped; it goes on at the next start: {}",
                    e.getClass().getName());
        }
    }

    private void judgeOutOfDate(@Nullable Long onlyTeam) {
        @Nullable StoredOutreach last = null;
        do {
            @Nullable StoredOutreach from = last;
            last = retry.run(() -> rejudging.judgeAgain(onlyTeam, from, BATCH));
        } while (last != null);
    }

    private void judgeLessons() {
        for (List<PendingLesson> some = lessons.pending(BATCH); !some.isEmpty(); some = lessons.pending(BATCH)) {
            for (PendingLesson pending : some) {
                judgeAll(below -> rejudging.judgeAgain(pending, below, BATCH));
                lessons.settle(pending);
            }
        }
    }

    private void judgeSenders() {
        for (List<PendingSender> some = senders.pending(BATCH); !some.isEmpty(); some = senders.pending(BATCH)) {
            for (PendingSender pending : some) {
                judgeAll(below -> rejudging.judgeAgain(pending, below, BATCH));
                senders.settle(pending);
            }
        }
    }

    /** One batch after the other, each given the id of the one before, until there is none. */
    private void judgeAll(UnaryOperator<@Nullable Long> batch) {
        @Nullable Long last = null;
        do {
            @Nullable Long below = last;
            last = retry.run(() -> batch.apply(below));
        } while (last != null);
    }
}
