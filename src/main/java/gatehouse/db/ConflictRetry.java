package gatehouse.db;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Tries a transaction again when the server gave it up because another one was in its way; call it outside the transaction. */
@Singleton
public class ConflictRetry {

    // Deadlock, lock wait timeout, and "record has changed since last read" (MariaDB with snapshot isolation, Galera).
    private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1020);
    private static final int ATTEMPTS = 4;
    private static final int FIRST_PAUSE_MILLIS = 20;

    /** Runs the work, at most four times; what it throws last, or for another reason, is thrown on. */
    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isConflict(e)) {
                    throw e;
                }
                pause(attempt, e);
            }
        }
    }

    private static boolean isConflict(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CONFLICTS.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt, RuntimeException conflict) {
        int longest = FIRST_PAUSE_MILLIS << attempt;
        try {
            // A random pause, or the same two transactions would meet again.
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest / 2, longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw conflict;
        }
    }
}
