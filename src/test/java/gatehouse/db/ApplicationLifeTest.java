package gatehouse.db;

import static gatehouse.db.LaunchedApplication.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starts the program as a person does, in a process of its own, and ends it in the ways programs end. */
class ApplicationLifeTest {
    private static final Path FOLDER = Path.of("target", "test-life");

    private final LaunchedApplication program = new LaunchedApplication(FOLDER);

    @AfterEach
    void endAll() {
        program.stop();
    }

    @AfterAll
    static void clean() throws IOException {
        ServerFiles.delete(FOLDER);
    }

    @Test
    void sigtermStopsBothAndTheDatabaseClosesCleanly() throws Exception {
        Process app = program.start();
        assertThat(program.servers()).hasSize(1);
        app.destroy();
        assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(program.servers()).isEmpty();
        assertThat(program.databaseLog()).contains("Shutdown complete");
    }

    @Test
    void ctrlCStopsBothAndTheDatabaseClosesCleanly() throws Exception {
        Process app = program.start();
        // A terminal sends it to every process at once.
        signal("INT", app.toHandle());
        app.descendants().forEach(process -> signal("INT", process));
        assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(program.servers()).isEmpty();
        assertThat(program.databaseLog()).contains("Shutdown complete");
    }

    @Test
    void afterAKillTheServerGoesTooAndTheNextStartHasEverythingCommitted() throws Exception {
        program.start();
        int committed = 0;
        try (Connection connection = program.connect()) {
            PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO team (id, name, created_at) VALUES (?, 'life', '2026-05-12 12:00:00')");
            long first = new Ids(java.time.Clock.systemUTC()).next();
            for (; committed < 300; committed++) {
                insert.setLong(1, first + committed);
                insert.executeUpdate();
            }
            program.kill();
        } catch (SQLException closingAfterTheKill) {
            // The connection went with the server.
        }
        waitUntil(() -> program.servers().isEmpty(), "the server left behind ends by itself");

        Process next = program.start();
        assertThat(next.isAlive()).isTrue();
        assertThat(rows()).isEqualTo(committed);
    }

    @Test
    void aDatabaseThatIsKilledIsStartedAgainAtTheSameAddress() throws Exception {
        Process app = program.start();
        ProcessHandle before = program.servers().getFirst();
        int teams = rows();

        program.killDatabase();
        waitUntil(() -> !before.isAlive() && program.servers().size() == 1, "another server runs");
        waitUntil(() -> answers(program.address().resolve("/sign-in")), "pages that need the database are there again");

        assertThat(rows()).isEqualTo(teams);
        app.destroy();
        assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(program.servers()).isEmpty();
        assertThat(program.databaseLog()).contains("Shutdown complete");
    }

    @Test
    void evenWhenTheWatcherIsKilledTooTheNextStartTakesOver() {
        Process app = program.start();
        List<ProcessHandle> servers = program.servers();
        List<ProcessHandle> watchers =
                app.descendants().filter(process -> !servers.contains(process)).toList();
        assertThat(watchers).hasSizeGreaterThan(1);
        // Or it would start another server at once.
        signal("STOP", app.toHandle());
        watchers.forEach(ProcessHandle::destroyForcibly);
        program.kill();
        assertThat(program.servers()).as("an orphan").hasSize(1);

        long before = System.nanoTime();
        program.start();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        assertThat(program.servers()).hasSize(1);
    }

    @Test
    void aSecondOneOnTheSameFolderSaysSoAndEndsWithStatus1() throws Exception {
        program.start();
        Process second = program.launch();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(program.output(second))
                .contains("Another Gatehouse is already running on")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(program.servers()).hasSize(1);
    }

    @Test
    void theCommandLetInPrintsALinkThatOpensAtTheNextStart() throws Exception {
        Process app = program.start();
        try (Connection connection = program.connect();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("INSERT INTO person (id, email, name, password_hash, created_at)"
                    + " VALUES (77, 'ana@example.com', 'Ana', 'forgotten', '2026-05-12 12:00:00')");
        }
        app.destroy();
        assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();

        Process stranger = program.launch("let-in", "nobody@example.com");
        assertThat(stranger.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.exitValue()).isEqualTo(1);
        assertThat(program.output(stranger)).contains("Nobody signs in with the address \"nobody@example.com\"");

        Process command = program.launch("let-in", "ana@example.com");
        assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).isZero();
        assertThat(program.servers()).isEmpty();
        String link = program.output(command)
                .lines()
                .filter(line -> line.startsWith("/reset/"))
                .findFirst()
                .orElseThrow();

        program.start();
        assertThat(statusOf(program.address().resolve(link))).isEqualTo(200);
    }

    private int rows() throws SQLException {
        try (Connection connection = program.connect();
                ResultSet rows =
                        connection.createStatement().executeQuery("SELECT COUNT(*) FROM team WHERE name = 'life'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** On pages that need the database there is only an error without it. */
    private static boolean answers(URI page) {
        try {
            return statusOf(page) < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int statusOf(URI page) throws IOException {
        return ((HttpURLConnection) page.toURL().openConnection()).getResponseCode();
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
