package gatehouse.intake;

import gatehouse.db.ConflictRetry;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every hour, gives up uploads that nobody goes on with, and deletes rows that could not be read and that nobody came back for.
 *
 * <p>Files go when their import ends; here go those that are there all the same, whatever became of the import.
 */
@Singleton
class ImportSweep {
    private static final Duration FOR_A_CHOICE = Duration.ofDays(7);
    private static final Duration FOR_THE_REST = Duration.ofDays(1);
    private static final Duration FOR_A_MENDING = Duration.ofDays(30);
    private static final Duration FOR_A_FILE = Duration.ofDays(8);
    private static final int AT_ONCE = 1_000;
    private static final int CHUNKS_AT_ONCE = 100;

    private final ImportRepository imports;
    private final ChunkRepository chunks;
    private final RejectRepository rejects;
    private final ConflictRetry retry;
    private final Clock clock;

    ImportSweep(
            ImportRepository imports,
            ChunkRepository chunks,
            RejectRepository rejects,
            ConflictRetry retry,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.rejects = rejects;
        this.retry = retry;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${gatehouse.sweep.first:1m}", fixedDelay = "1h")
    void run() {
        retry.run(() -> giveUp(ImportState.PREVIEW, FOR_A_CHOICE));
        retry.run(() -> giveUp(ImportState.UPLOADING, FOR_THE_REST));
        while (retry.run(this::forget) > 0) {
            // the next batch
        }
        while (retry.run(this::forgetFile) > 0) {
            // the next batch
        }
    }

    /** The look-out of the job finds the files that are to be deleted. */
    @Transactional
    int giveUp(ImportState state, Duration after) {
        Instant now = clock.instant();
        int count = 0;
        for (MailboxImport waiting : imports.waiting(state, now.minus(after))) {
            imports.lock(waiting.teamId(), waiting.id())
                    .filter(one -> one.state() == state)
                    .ifPresent(one -> imports.move(one, one.progress().to(ImportState.CANCELLED, now)));
            count++;
        }
        return count;
    }

    @Transactional
    int forget() {
        return rejects.deleteOld(clock.instant().minus(FOR_A_MENDING), AT_ONCE);
    }

    /** Some of one file that is too old. */
    @Transactional
    int forgetFile() {
        return chunks.old(clock.instant().minus(FOR_A_FILE), 1).stream()
                .mapToInt(file -> chunks.delete(file.teamId(), file.importId(), CHUNKS_AT_ONCE))
                .sum();
    }
}
