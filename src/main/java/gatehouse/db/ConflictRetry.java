package gatehouse.db;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Tries a transaction again when the server gave it up because another one was in its way; call it outside the transaction. */
@Singleton
public class ConflictRetry {

    // Deadlock, lock wait timeout, and "record has changed since last read" (MariaDB with snapshot isolation, Galera).
    private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1020);
    private static final int DUPLICATE_KEY = 1062;
    private static final int ATTEMPTS = 4;
    private static final int FIRST_PAUSE_MILLIS = 20;

    /** Runs the work, at most four times; what it throws last, or for another reason, is thrown on. */
    public <T> T run(Supplier<T> work) {
        return run(work, CONFLICTS);
    }

    /**
     * The same for work that looks first what is there and then inserts what is missing: when somebody else inserts the same in between,
     * the next time it is there.
     */
    public <T> T runInserting(Supplier<T> work) {
        Set<Integer> alsoThere = new HashSet<>(CONFLICTS);
        alsoThere.add(DUPLICATE_KEY);
        return run(work, alsoThere);
    }

    private static <T> T run(Supplier<T> work, Set<Integer> conflicts) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isConflict(e, conflicts)) {
                    throw e;
                }
                pause(attempt, e);
            }
        }
    }

    private static boolean isConflict(Throwable thrown, Set<Integer> conflicts) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && conflicts.contains(sql.getErrorCode())) {
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
