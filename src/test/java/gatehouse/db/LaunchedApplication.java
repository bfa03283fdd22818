package gatehouse.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gatehouse as a person starts it: in a process of its own, on a folder of its own. It can be killed, and started again. */
public final class LaunchedApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String READY = "Gatehouse is ready on ";

    private final Path folder;
    private final Path data;
    private final List<String> options;
    private final List<Process> started = new ArrayList<>();

    /** @param options for its Java */
    public LaunchedApplication(Path folder, String... options) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.options = List.of(options);
    }

    /** Starts it and waits until it answers. */
    public Process start() {
        Process app = launch();
        String log = output(app);
        waitUntil(() -> !app.isAlive() || output(app).contains(READY), "the app is ready " + log);
        assertThat(app.isAlive()).as(output(app)).isTrue();
        return app;
    }

    /** Starts it, with a command or without, and doesn't wait. */
    Process launch(String... arguments) {
        try {
            Files.createDirectories(folder);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-cp", ownClasses(), "gatehouse.Application"));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log(started.size()).toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("DB_") || key.startsWith("MICRONAUT_"));
            builder.environment().put("GATEHOUSE_DATA", data.toString());
            builder.environment().put("PORT", "0");
            Process process = builder.start();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ownClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes") && !part.contains("micronaut-test"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it said so far. */
    String output(Process process) {
        try {
            return Files.readString(log(started.indexOf(process)));
        } catch (IOException e) {
            return "";
        }
    }

    private Path log(int number) {
        return folder.resolve("app-" + number + ".log");
    }

    /** Where the one that runs now answers. */
    public URI address() {
        String rest = output(started.getLast());
        rest = rest.substring(rest.indexOf(READY) + READY.length());
        return URI.create(rest.lines().findFirst().orElseThrow().strip());
    }

    public long pid() {
        return started.getLast().pid();
    }

    /** As {@code kill -9} does it. */
    public void kill() {
        try {
            started.getLast().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for it and all it started at once, as when the machine loses its power. */
    public void killAll() {
        List<ProcessHandle> all = started.getLast().descendants().toList();
        kill();
        all.forEach(ProcessHandle::destroyForcibly);
        waitUntil(() -> servers().isEmpty(), "the server is gone");
    }

    /** The same for the server of the database alone. */
    public void killDatabase() {
        servers().forEach(ProcessHandle::destroyForcibly);
    }

    /** The servers of the database that run in the folder. */
    List<ProcessHandle> servers() {
        Path programs = data.toAbsolutePath();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(program -> Path.of(program).startsWith(programs))
                        .orElse(false))
                .toList();
    }

    /** What the database said since its last start. */
    String databaseLog() throws IOException {
        return Files.readString(data.resolve("mariadb.log"));
    }

    /** Past the app, to see what it left in the database. */
    public Connection connect() throws SQLException {
        @Nullable
        String port = servers().stream()
                .flatMap(server -> Arrays.stream(server.info().arguments().orElse(new String[0])))
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElse(null);
        if (port == null) {
            throw new SQLException("no server runs");
        }
        try {
            return new DatabaseAddress(
                            "jdbc:mysql://127.0.0.1:" + port.substring("--port=".length())
                                    + "/gatehouse?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                                    + "&rewriteBatchedStatements=true",
                            "gatehouse",
                            Files.readString(data.resolve("password")))
                    .connect(Duration.ofSeconds(5));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Ends all that were started, and waits until no server stays. */
    public void stop() {
        for (Process process : started) {
            process.destroy();
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        waitUntil(() -> servers().isEmpty(), "no server stays");
    }

    /** Ends it, and leaves nothing in the folder. */
    @Override
    public void close() {
        stop();
        try {
            ServerFiles.delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits with patience, and says what for when it comes to an end. */
    public static void waitUntil(BooleanSupplier done, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(Objects.requireNonNull(what)).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
