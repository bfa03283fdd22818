package gatehouse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false, startApplication = false)
class ConflictRetryTest {

    private final ConflictRetry retry = new ConflictRetry();
    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020})
    void aConflictIsTriedAgain(int code) {
        String result = retry.run(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new DataAccessException("in the way", new SQLException("in the way", "40001", code));
            }
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void afterFourTimesTheConflictIsThrownOn() {
        assertThatThrownBy(() -> retry.run(() -> {
                    runs.incrementAndGet();
                    throw new DataAccessException("in the way", new SQLException("in the way", "40001", 1213));
                }))
                .hasMessage("in the way");
        assertThat(runs).hasValue(4);
    }

    @Test
    void whoInsertsWhatIsMissingLooksAgainWhenSomebodyElseWasFaster() {
        String result = retry.runInserting(() -> {
            if (runs.incrementAndGet() < 2) {
                throw new DataAccessException("there", new SQLException("duplicate key", "23000", 1062));
            }
            return "done";
        });
        assertThat(result).isEqualTo("done");
    }

    @Test
    void anyOtherFaultIsThrownAtOnce() {
        assertThatThrownBy(() -> retry.run(() -> {
                    runs.incrementAndGet();
                    throw new DataAccessException("twice", new SQLException("duplicate key", "23000", 1062));
                }))
                .hasMessage("twice");
        assertThat(runs).hasValue(1);
    }

    @Test
    void twoTransactionsThatLockEachOtherBothGetDoneOnTheRealServer() throws Exception {
        Ids ids = new Ids(Clock.systemUTC());
        long one = ids.next();
        long two = ids.next();
        try (Connection connection = connect()) {
            connection
                    .createStatement()
                    .execute("INSERT INTO team (id, name, created_at) VALUES (" + one
                            + ", 'one', '2026-05-12 12:00:00'), (" + two + ", 'two', '2026-05-12 12:00:00')");
        }
        CyclicBarrier bothHaveTheirFirst = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> crossings = List.of(
                    threads.submit(() -> retry.run(() -> add(one, two, bothHaveTheirFirst))),
                    threads.submit(() -> retry.run(() -> add(two, one, bothHaveTheirFirst))));
            for (Future<Integer> crossing : crossings) {
                assertThat(crossing.get(30, TimeUnit.SECONDS)).isEqualTo(2);
            }
        }
        assertThat(runs).as("one of the two had to begin again").hasValueGreaterThan(2);
    }

    private int add(long first, long second, CyclicBarrier barrier) {
        boolean firstTry = runs.incrementAndGet() <= 2;
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            int changed = add(connection, first);
            if (firstTry) {
                barrier.await(10, TimeUnit.SECONDS);
            }
            changed += add(connection, second);
            connection.commit();
            return changed;
        } catch (SQLException e) {
            throw new DataAccessException("crossing", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int add(Connection connection, long id) throws SQLException {
        return connection.createStatement().executeUpdate("UPDATE team SET version = version + 1 WHERE id = " + id);
    }

    private static Connection connect() throws SQLException {
        return TestDatabase.address().connect(Duration.ofSeconds(5));
    }
}
