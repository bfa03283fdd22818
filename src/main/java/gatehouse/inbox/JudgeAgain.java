package gatehouse.inbox;

import gatehouse.connection.ConnectionsChanged;
import gatehouse.db.ConflictRetry;
import gatehouse.db.ListPlace;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges in the background what a new engine, changed house rules, a lesson, connections or senders who turn out to be one person may
 * judge otherwise: after a start and after each change. The rows themselves tell that they are out of date.
 *
 * <p>Two nodes may do it at once: both write the same.
 */
@Singleton
class JudgeAgain {
    private static final int BATCH = 200;

    private final Rejudging rejudging;
    private final LessonService lessons;
    private final SenderAliasService senders;
    private final ConflictRetry retry;
    private final BackgroundWork work = new BackgroundWork("judge-again");

    JudgeAgain(Rejudging rejudging, LessonService lessons, SenderAliasService senders, ConflictRetry retry) {
        this.rejudging = rejudging;
        this.lessons = lessons;
        this.senders = senders;
        this.retry = retry;
    }

    @EventListener
    void onStart(ServerStartupEvent event) {
        work.start(() -> {
            judgeLessons();
            judgeSenders();
            judgeOutOfDate(null);
        });
    }

    @TransactionalEventListener
    void onRules(HouseRulesChanged event) {
        work.start(() -> judgeOutOfDate(event.teamId()));
    }

    @TransactionalEventListener
    void onLesson(LessonChanged event) {
        work.start(this::judgeLessons);
    }

    @TransactionalEventListener
    void onSenders(SendersChanged event) {
        work.start(this::judgeSenders);
    }

    @TransactionalEventListener
    void onConnections(ConnectionsChanged event) {
        work.start(() -> judgeAll((@Nullable ListPlace last) -> rejudging.judgeAgain(event, last, BATCH)));
    }

    @PreDestroy
    void stop() {
        work.close();
    }

    private void judgeOutOfDate(@Nullable Long onlyTeam) {
        judgeAll((@Nullable StoredOutreach last) -> rejudging.judgeAgain(onlyTeam, last, BATCH));
    }

    private void judgeLessons() {
        for (List<PendingLesson> some = lessons.pending(BATCH); !some.isEmpty(); some = lessons.pending(BATCH)) {
            for (PendingLesson pending : some) {
                judgeAll((@Nullable ListPlace last) -> rejudging.judgeAgain(pending, last, BATCH));
                lessons.settle(pending);
            }
        }
    }

    private void judgeSenders() {
        for (List<PendingSender> some = senders.pending(BATCH); !some.isEmpty(); some = senders.pending(BATCH)) {
            for (PendingSender pending : some) {
                judgeAll((@Nullable ListPlace last) -> rejudging.judgeAgain(pending, last, BATCH));
                senders.settle(pending);
            }
        }
    }

    /** @param batch judges what comes after the last one of the batch before, which is null at first and when there is no more */
    private <T> void judgeAll(Function<@Nullable T, @Nullable T> batch) {
        @Nullable T last = null;
        do {
            @Nullable T from = last;
            last = retry.run(() -> batch.apply(from));
        } while (last != null);
    }
}
