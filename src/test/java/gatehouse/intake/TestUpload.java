package gatehouse.intake;

import gatehouse.archive.Fault;
import gatehouse.archive.Found;
import gatehouse.archive.Place;
import gatehouse.db.Job.Run;
import gatehouse.db.Job.Work;
import gatehouse.team.CurrentMember;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Puts an upload where a test needs one that is over, past the forms and the work. */
@Singleton
@Transactional
public class TestUpload {
    private final ImportService imports;
    private final ImportRepository rows;
    private final ChunkRepository chunks;
    private final RejectRepository rejects;
    private final ImportJob job;
    private final Clock clock;

    TestUpload(
            ImportService imports,
            ImportRepository rows,
            ChunkRepository chunks,
            RejectRepository rejects,
            ImportJob job,
            Clock clock) {
        this.job = job;
        this.chunks = chunks;
        this.imports = imports;
        this.rows = rows;
        this.rejects = rejects;
        this.clock = clock;
    }

    /** An upload that its member shows to the team, with one row that could not be read; the word stands in everything. */
    public long of(CurrentMember member, String word) {
        long id = ofAlone(member, word);
        rows.setPrivate(member.teamId(), id, false);
        return id;
    }

    /** The same, for the member's own eyes. */
    public long ofAlone(CurrentMember member, String word) {
        MailboxImport one = imports.begin(member, word + ".csv").orElseThrow();
        imports.keep(one, 0, word.getBytes(StandardCharsets.UTF_8));
        Found.Rejected row = new Found.Rejected(new Place(word, 2), Fault.DATE, "FROM,DATE", word + ",never");
        rejects.insert(one, 0, List.of(row), clock.instant());
        rows.move(one, one.progress().to(ImportState.DONE, clock.instant()));
        return one.id();
    }

    /** An upload that is still coming in, with some pieces of a file that came a while ago. */
    public long withPieces(CurrentMember member, int count, Duration ago) {
        MailboxImport one = imports.begin(member, "pieces.csv").orElseThrow();
        for (int number = 0; number < count; number++) {
            chunks.insert(one, number, new byte[] {1}, clock.instant().minus(ago));
        }
        return one.id();
    }

    /** Lets the work begin as it does when the member starts it. */
    void start(long teamId, long id, List<String> picked) {
        MailboxImport one = rows.lock(teamId, id).orElseThrow();
        rows.move(one, one.progress().started(Set.copyOf(picked), clock.instant()));
    }

    /** Does the work that is to be done next, on this thread. */
    @Transactional(propagation = TransactionDefinition.Propagation.NOT_SUPPORTED)
    void work(long teamId, long id) {
        job.run(new Run(new Work(teamId, id, ImportState.RUNNING.key()), 0, () -> false));
    }

    /** Does the work on a node that stops after each batch; whether it is done. */
    @Transactional(propagation = TransactionDefinition.Propagation.NOT_SUPPORTED)
    boolean workForOneBatch(long teamId, long id) {
        try {
            job.run(new Run(new Work(teamId, id, ImportState.RUNNING.key()), 0, () -> true));
            return true;
        } catch (IllegalStateException stopped) {
            return false;
        }
    }
}
