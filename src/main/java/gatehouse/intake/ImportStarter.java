package gatehouse.intake;

import gatehouse.db.Job.Work;
import gatehouse.db.Jobs;
import gatehouse.intake.ImportService.ImportChanged;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;

/** Asks for the work on an import when what a member wants is committed. */
@Singleton
class ImportStarter {
    private final Jobs jobs;
    private final ImportJob job;

    ImportStarter(Jobs jobs, ImportJob job) {
        this.jobs = jobs;
        this.job = job;
    }

    @TransactionalEventListener
    void onChange(ImportChanged change) {
        jobs.soon(job, new Work(change.teamId(), change.id(), change.step()));
    }
}
