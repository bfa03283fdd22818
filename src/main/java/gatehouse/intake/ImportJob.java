package gatehouse.intake;

import gatehouse.archive.Archive;
import gatehouse.archive.ArchiveReader;
import gatehouse.archive.Limits;
import gatehouse.archive.RefusedFile;
import gatehouse.db.ConflictRetry;
import gatehouse.db.Job;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes uploaded files over in the background: counts what is in them, brings it to the inbox in batches, takes it back, deletes the file.
 * It goes on from the last batch that was kept, on whichever node.
 */
@Singleton
class ImportJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    /** After so many failures one after another it is no accident. */
    private static final int GIVE_UP = 8;

    private final ImportWork work;
    private final ConflictRetry retry;

    ImportJob(ImportWork work, ConflictRetry retry) {
        this.work = work;
        this.retry = retry;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Work> open() {
        return work.open();
    }

    @Override
    public void run(Run run) {
        Optional<MailboxImport> found =
                work.find(run.work().teamId(), run.work().id());
        if (found.isEmpty()) {
            return;
        }
        MailboxImport one = found.get();
        try {
            doStep(one, run);
        } catch (StoppedByMember done) {
            LOG.debug("An import was stopped.");
        } catch (RefusedFile e) {
            work.failed(one, "archive.refused." + e.reason().key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            boolean isItsOwn = run.work().step().equals(one.state().key()); // sharing what it brought doesn't end it
            if (!isItsOwn || run.failures() < GIVE_UP || run.isStopping().getAsBoolean()) {
                throw e;
            }
            LOG.error("An import was given up: {}", e.getClass().getName());
            work.failed(one, "import.problem.ours");
        }
        if (work.find(one.teamId(), one.id())
                .filter(now -> now.state().isOver())
                .isPresent()) {
            repeat(run, () -> work.clean(one));
        }
    }

    private void doStep(MailboxImport one, Run run) throws IOException, RefusedFile {
        String step = run.work().step();
        if (step.equals(ImportRepository.SHARE)) {
            repeat(run, () -> work.spread(one));
        } else if (step.equals(one.state().key())) {
            switch (one.state()) {
                case SCANNING -> work.scanned(one, open(one).contents());
                case RUNNING -> takeOver(one, run);
                case UNDOING -> repeat(run, () -> work.takeBack(one));
                default -> LOG.debug("Nothing to do.");
            }
        }
    }

    private Archive open(MailboxImport one) throws IOException, RefusedFile {
        UploadedFile file = new UploadedFile(one.fileName(), number -> work.chunk(one, number));
        return ArchiveReader.open(file, one.memberName(), Limits.DEFAULT);
    }

    private void takeOver(MailboxImport from, Run run) throws IOException, RefusedFile {
        Archive archive = open(from);
        MailboxImport at = from;
        while (at.state() == ImportState.RUNNING) {
            Progress progress = at.progress();
            try (ReadAhead ahead = new ReadAhead(archive, progress.part(), progress.doneRows())) {
                at = new Taking(at, run).all(ahead);
            }
        }
    }

    private void repeat(Run run, java.util.function.BooleanSupplier batch) {
        while (retry.run(batch::getAsBoolean)) {
            goOnOnlyIf(!run.isStopping().getAsBoolean());
        }
    }

    private static void goOnOnlyIf(boolean wanted) {
        if (!wanted) {
            throw new IllegalStateException("the node stops; another one goes on");
        }
    }

    /** Keeps what is read of one part, a batch after the other. */
    private final class Taking {
        private final Run run;
        private final List<Prepared> left = new ArrayList<>();
        private MailboxImport at;

        Taking(MailboxImport at, Run run) {
            this.at = at;
            this.run = run;
        }

        MailboxImport all(ReadAhead ahead) throws IOException, RefusedFile {
            for (List<Prepared> next = ahead.next(); !next.isEmpty(); next = ahead.next()) {
                left.addAll(next);
                while (left.size() >= ReadAhead.BATCH) {
                    keep(false);
                    goOnOnlyIf(!run.isStopping().getAsBoolean());
                }
            }
            do {
                keep(true);
            } while (!left.isEmpty());
            return at;
        }

        /** Keeps what stands first in a batch: all of it, unless that is too much for one transaction. */
        private void keep(boolean ends) {
            List<Prepared> some = List.copyOf(left.subList(0, Math.min(ReadAhead.BATCH, left.size())));
            boolean isLast = ends && some.size() == left.size();
            MailboxImport before = at;
            at = retry.runInserting(() -> work.take(before, some, isLast)).orElseThrow(StoppedByMember::new);
            long kept = at.progress().readRows() - before.progress().readRows();
            left.subList(0, Math.toIntExact(kept)).clear();
        }
    }

    /** The import is no longer this work's: the member stopped it, or another node goes on with it. */
    private static final class StoppedByMember extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedByMember() {
            super("stopped", null, false, false);
        }
    }
}
