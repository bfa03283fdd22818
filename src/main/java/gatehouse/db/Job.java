package gatehouse.db;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Work that goes on when the page that asked for it is closed, and on another node when its own one dies. The rows it works on tell what
 * is left to do; it is done again from there as often as it takes.
 */
public interface Job {
    /** The same on every node and in every version. */
    String name();

    /** What there is to do, also what was forgotten when a node died between keeping a row and saying {@link Jobs#soon}. */
    List<Work> open();

    /** Does the work, or goes on with it. What it throws is tried again later. */
    void run(Run run);

    /**
     * One piece of work.
     *
     * @param step what is to be done with the row; each step of a row is there once
     */
    record Work(long teamId, long id, String step) {}

    /**
     * One attempt.
     *
     * @param failures how often it failed before
     * @param isStopping whether the node is shutting down: then the work had better end by an exception at its next good place
     */
    record Run(Work work, int failures, BooleanSupplier isStopping) {}
}
