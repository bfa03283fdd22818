package gatehouse.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starts the program as a person does, in a process of its own, and ends it in the ways programs end. */
class ApplicationLifeTest {

    private static final Path FOLDER = Path.of("target", "test-life");
    private static final Path DATA = FOLDER.resolve("data");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
        waitUntil(() -> servers().isEmpty(), "no server stays");
    }

    @AfterAll
    static void clean() throws IOException {
        ServerFiles.delete(FOLDER);
    }

    @Test
    void sigtermStopsBothAndTheDatabaseClosesCleanly() throws Exception {
        Process app = start();
        assertThat(servers()).hasSize(1);
        app.destroy();
        assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(servers()).isEmpty();
        assertThat(Files.readString(DATA.resolve("mariadb.log"))).contains("Shutdown complete");
    }

    @Test
    void ctrlCStopsBothAndTheDatabaseClosesCleanly() throws Exception {
        Process app = start();
        // A terminal sends it to every process at once.
        signal("INT", app.toHandle());
        app.descendants().forEach(process -> signal("INT", process));
        assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(servers()).isEmpty();
        assertThat(Files.readString(DATA.resolve("mariadb.log"))).contains("Shutdown complete");
    }

    @Test
    void afterAKillTheServerGoesTooAndTheNextStartHasEverythingCommitted() throws Exception {
        Process app = start();
        int committed = 0;
        try (Connection connection = connect()) {
            PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO team (id, name, created_at) VALUES (?, 'life', '2026-05-12 12:00:00')");
            long first = new Ids(java.time.Clock.systemUTC()).next();
            for (; committed < 300; committed++) {
                insert.setLong(1, first + committed);
                insert.executeUpdate();
            }
            app.destroyForcibly().waitFor();
        } catch (SQLException closingAfterTheKill) {
            // The connection went with the server.
        }
        waitUntil(() -> servers().isEmpty(), "the server left behind ends by itself");

        Process next = start();
        assertThat(next.isAlive()).isTrue();
        assertThat(rows()).isEqualTo(committed);
    }

    @Test
    void evenWhenTheWatcherIsKilledTooTheNextStartTakesOver() throws Exception {
        Process app = start();
        List<ProcessHandle> watchers = app.descendants()
                .filter(process -> !servers().contains(process))
                .toList();
        assertThat(watchers).hasSizeGreaterThan(1);
        watchers.forEach(ProcessHandle::destroyForcibly);
        app.destroyForcibly().waitFor();
        assertThat(servers()).as("an orphan").hasSize(1);

        long before = System.nanoTime();
        start();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        assertThat(servers()).hasSize(1);
    }

    @Test
    void aSecondOneOnTheSameFolderSaysSoAndEndsWithStatus1() throws Exception {
        start();
        Process second = launch("second");
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(output("second"))
                .contains("Another Gatehouse is already running on")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(servers()).hasSize(1);
    }

    @Test
    void theCommandLetInPrintsALinkThatOpensAtTheNextStart() throws Exception {
        Process app = start();
        try (Connection connection = connect();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate("INSERT INTO person (id, email, name, password_hash, created_at)"
                    + " VALUES (77, 'ana@example.com', 'Ana', 'forgotten', '2026-05-12 12:00:00')");
        }
        app.destroy();
        assertThat(app.waitFor(20, TimeUnit.SECONDS)).isTrue();

        Process stranger = launch("let-in-nobody", "let-in", "nobody@example.com");
        assertThat(stranger.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.exitValue()).isEqualTo(1);
        assertThat(output("let-in-nobody")).contains("Nobody signs in with the address \"nobody@example.com\"");

        Process command = launch("let-in", "let-in", "ana@example.com");
        assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).isZero();
        assertThat(servers()).isEmpty();
        String link = output("let-in")
                .lines()
                .filter(line -> line.startsWith("/reset/"))
                .findFirst()
                .orElseThrow();

        start();
        assertThat(statusOf(link)).isEqualTo(200);
    }

    private int statusOf(String path) throws IOException {
        String ready = output("app-" + (started.size() - 1));
        String address = ready.substring(ready.lastIndexOf("http://localhost:")).strip() + path;
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        return connection.getResponseCode();
    }

    private Process start() throws Exception {
        String name = "app-" + started.size();
        Process app = launch(name);
        waitUntil(
                () -> !app.isAlive() || output(name).contains("Gatehouse is ready on http://localhost:"),
                "the app is ready");
        assertThat(app.isAlive()).as(output(name)).isTrue();
        return app;
    }

    private Process launch(String name, String... arguments) throws IOException {
        Files.createDirectories(FOLDER);
        String ownClasses = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes") && !part.contains("micronaut-test"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ownClasses,
                "gatehouse.Application"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(name + ".log").toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("DB_") || key.startsWith("MICRONAUT_"));
        builder.environment().put("GATEHOUSE_DATA", DATA.toString());
        builder.environment().put("PORT", "0");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String output(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".log"));
        } catch (IOException e) {
            return "";
        }
    }

    private static List<ProcessHandle> servers() {
        Path data = DATA.toAbsolutePath();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(program -> Path.of(program).startsWith(data))
                        .orElse(false))
                .toList();
    }

    private static int rows() throws SQLException, IOException {
        try (Connection connection = connect();
                ResultSet rows =
                        connection.createStatement().executeQuery("SELECT COUNT(*) FROM team WHERE name = 'life'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect() throws SQLException, IOException {
        String port = Arrays.stream(servers().getFirst().info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return new DatabaseAddress(
                        "jdbc:mysql://127.0.0.1:" + port + "/gatehouse?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                        "gatehouse",
                        Files.readString(DATA.resolve("password")))
                .connect(Duration.ofSeconds(5));
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

    private static void waitUntil(BooleanSupplier done, String what) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
