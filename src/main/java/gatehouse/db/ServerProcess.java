package gatehouse.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running database server.
 *
 * <p>It lives no longer than Gatehouse: a shell beside it waits at a pipe that closes with this process, however it ends, and
 * then stops the server the polite way.
 */
final class ServerProcess {

    // Ctrl-C reaches every process of the terminal at once; the server ignores it, so that Gatehouse can finish its
    // work first.
    private static final String WATCHED = """
        trap '' INT HUP
        exec 3<&0
        "$@" </dev/null 3<&- & server=$!
        { cat <&3 >/dev/null; kill "$server" 2>/dev/null; } &
        exec 3<&- </dev/null
        wait "$server"
        """;

    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(List<String> command, Path folder, Path log) throws IOException {
        Process process = new ProcessBuilder(watched(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log);
    }

    /** Runs the server once over a script, as it is done to make its system tables. */
    static void runOnce(List<String> command, List<Path> script, Path folder, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var in = process.getOutputStream()) {
            for (Path part : script) {
                Files.copy(part, in);
            }
        } catch (IOException brokenPipe) {
            process.destroyForcibly();
            throw new IOException(lastWords(log), brokenPipe);
        }
        if (!ends(process, Duration.ofMinutes(5)) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(lastWords(log));
        }
    }

    private static List<String> watched(List<String> command) {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            return command; // Windows: whatever outlives us is ended at the next start.
        }
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "gatehouse-database"));
        all.addAll(command);
        return all;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Does something when it ends, however that comes. */
    void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    String lastWords() {
        return lastWords(log);
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> errors =
                    lines.stream().filter(line -> line.contains("ERROR")).toList();
            List<String> worth = errors.isEmpty() ? lines : errors;
            return String.join("; ", worth.subList(Math.max(0, worth.size() - 3), worth.size()));
        } catch (IOException e) {
            return "see " + log;
        }
    }

    /** Stops the server and waits until everything is written. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // The pipe is gone with the server.
        }
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            process.destroy();
        }
        if (!ends(process, STOPPING)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Ends a server that a killed Gatehouse left behind: any process whose program lies in our data folder. */
    static void endLeftovers(Path folder) {
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(program -> Path.of(program).startsWith(folder))
                        .orElse(false))
                .toList();
        for (ProcessHandle leftover : leftovers) {
            leftover.destroy();
            try {
                leftover.onExit().get(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception stillThere) {
                leftover.destroyForcibly();
                leftover.onExit()
                        .orTimeout(2, TimeUnit.SECONDS)
                        .exceptionally(e -> leftover)
                        .join();
            }
        }
    }

    private static boolean ends(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while the database stops", e));
        }
    }
}
