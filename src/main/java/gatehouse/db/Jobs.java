package gatehouse.db;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import gatehouse.db.Job.Run;
import gatehouse.db.Job.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every piece of work of every {@link Job} on one node at a time; who has it says every two seconds that it is alive, and is
 * relieved after eight.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final int AT_ONCE = 2;
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final double LONGER_EACH_TIME = 1.5;
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);
    private static final Instant LONG_DUE = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern INSTANCE = Pattern.compile("(\\d+)-(\\d+)-(\\w+)");

    private final Scheduler scheduler;
    private final Map<String, OneTimeTask<Void>> tasks = new LinkedHashMap<>();

    Jobs(DataSource pool, List<Job> jobs) {
        List<Task<?>> known = new ArrayList<>();
        for (Job job : jobs) {
            OneTimeTask<Void> task = Tasks.oneTime(job.name())
                    .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, LONGER_EACH_TIME))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> attempt(job, run(instance.getId(), context)));
            tasks.put(job.name(), task);
            known.add(task);
        }
        // The name is new at every start: a node that comes back must not pass for the one that died.
        this.scheduler = Scheduler.create(pool, known)
                .startTasks(Tasks.recurring("open-work", FixedDelay.of(LOOK_AGAIN))
                        .execute((instance, context) -> jobs.forEach(this::lookFor)))
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .alwaysPersistTimestampInUTC()
                .threads(AT_ONCE + 1)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(LAST_BATCH)
                .failureLogging(LogLevel.DEBUG, false) // its messages may quote what a stranger wrote; see attempt
                .enableImmediateExecution()
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Asks for work to be done as soon as a node has time; call it when the rows are committed. Asked twice it is done once. */
    public void soon(Job job, Work work) {
        String instance = work.teamId() + "-" + work.id() + "-" + work.step();
        scheduler.scheduleIfNotExists(
                Objects.requireNonNull(tasks.get(job.name())).instance(instance), LONG_DUE);
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private static void attempt(Job job, Run run) {
        try {
            job.run(run);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Work \"{}\" stopped and is tried again: {}",
                    job.name(),
                    e.getClass().getName());
            throw e;
        }
    }

    private void lookFor(Job job) {
        try {
            job.open().forEach(work -> soon(job, work));
        } catch (RuntimeException e) {
            LOG.warn("Could not look for open work: {}", e.getClass().getName());
        }
    }

    private static Run run(String instance, ExecutionContext context) {
        Matcher parts = INSTANCE.matcher(instance);
        if (!parts.matches()) {
            throw new IllegalArgumentException(instance);
        }
        Work work = new Work(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
        return new Run(
                work,
                context.getExecution().consecutiveFailures,
                () -> context.getSchedulerState().isShuttingDown());
    }
}
