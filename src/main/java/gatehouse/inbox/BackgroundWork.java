package gatehouse.inbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one kind of work in the background, a piece after the other. A piece that fails, as when the database is started anew, begins
 * again after a pause that grows, for about an hour; so the rows themselves must tell what is still to be done.
 */
final class BackgroundWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 20;

    private final String name;
    private final Duration firstPause;
    private final ScheduledExecutorService worker;

    BackgroundWork(String name) {
        this(name, FIRST_PAUSE);
    }

    BackgroundWork(String name, Duration firstPause) {
        this.name = name;
        this.firstPause = firstPause;
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
    }

    void start(Runnable piece) {
        startAfter(Duration.ZERO, piece, 1);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void startAfter(Duration pause, Runnable piece, int attempt) {
        try {
            worker.schedule(() -> run(piece, attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("\"{}\" waits for the next start.", name);
        }
    }

    private void run(Runnable piece, int attempt) {
        try {
            piece.run();
        } catch (RuntimeException e) {
            boolean isLast = attempt == ATTEMPTS || worker.isShutdown();
            LOG.warn(
                    isLast
                            ? "\"{}\" stopped; it goes on at the next start: {}"
                            : "\"{}\" stopped and is tried again: {}",
                    name,
                    e.getClass().getName());
            if (!isLast) {
                startAfter(pauseAfter(attempt), piece, attempt + 1);
            }
        }
    }

    private Duration pauseAfter(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << (attempt - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
