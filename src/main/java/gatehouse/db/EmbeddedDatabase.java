package gatehouse.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The database Gatehouse brings along: a MariaDB of its own in the data folder, for this machine and this program only. When its server
 * ends though nobody stopped it, as it does when the machine runs out of memory, another one starts at the same address.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final int PORTS_TRIED = 5;
    private static final int STARTS_TRIED = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final ServerStart start;
    private final int port;
    private final Consumer<String> progress;
    private ServerProcess server;
    private boolean isClosed;

    private EmbeddedDatabase(ServerStart start, int port, ServerProcess server, Consumer<String> progress) {
        this.start = start;
        this.port = port;
        this.progress = progress;
        this.server = server;
    }

    static EmbeddedDatabase start(Path folder, Consumer<String> progress) {
        DataFolder data = DataFolder.lock(folder);
        try {
            ServerProcess.endLeftovers(data.path());
            ServerStart start = new ServerStart(data, ServerFiles.unpackedIn(data, progress));
            start.prepare(progress);
            progress.accept("Starting the database ...");
            EmbeddedDatabase database = onFreePort(start, progress);
            database.watch();
            return database;
        } catch (IOException e) {
            data.close();
            throw new StartProblem("The database in " + data.path() + " does not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Where it answers; port and password are this start's and this folder's own. */
    DatabaseAddress address() {
        return start.address(port);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        notifyAll();
        server.stop();
        start.data().close();
    }

    private static EmbeddedDatabase onFreePort(ServerStart start, Consumer<String> progress) throws IOException {
        String lastWords = "";
        for (int attempt = 0; attempt < PORTS_TRIED; attempt++) {
            int port = freePort();
            ServerProcess server = start.start(port);
            if (server.isAlive()) {
                return new EmbeddedDatabase(start, port, server, progress);
            }
            lastWords = server.lastWords();
            server.stop();
            if (!lastWords.contains("in use")) {
                break; // not the port
            }
        }
        throw new IOException(lastWords);
    }

    private void watch() {
        server.whenEnded(() -> Thread.ofPlatform().daemon().name("database").start(this::startAgain));
    }

    /** Closing waits until a start is over, so that no server stays behind. */
    private synchronized void startAgain() {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 0; attempt < STARTS_TRIED && !isClosed; attempt++) {
            progress.accept("The database ended by itself. Starting it again ...");
            if (startsAgain()) {
                watch();
                return;
            }
            try {
                wait(pause.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.multipliedBy(2);
        }
    }

    private boolean startsAgain() {
        try {
            server.stop();
            // Perhaps only the shell beside it ended.
            ServerProcess.endLeftovers(start.data().path());
            server = start.start(port);
            if (server.isAlive()) {
                return true;
            }
            progress.accept("The database does not start: " + server.lastWords());
        } catch (IOException e) {
            progress.accept("The database does not start: " + e.getMessage());
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
