package gatehouse.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The database Gatehouse brings along: a MariaDB of its own in the data folder, for this machine and this program only. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final int PORTS_TRIED = 5;
    private static final String NAME = "gatehouse";

    private final DataFolder data;
    private final ServerProcess server;
    private final DatabaseAddress address;

    private EmbeddedDatabase(DataFolder data, ServerProcess server, DatabaseAddress address) {
        this.data = data;
        this.server = server;
        this.address = address;
    }

    static EmbeddedDatabase start(Path folder, Consumer<String> progress) {
        DataFolder data = DataFolder.lock(folder);
        try {
            ServerProcess.endLeftovers(data.path());
            ServerFiles files = ServerFiles.unpackedIn(data, progress);
            prepare(data, files, progress);
            progress.accept("Starting the database ...");
            return start(data, files);
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
        return address;
    }

    @Override
    public void close() {
        server.stop();
        data.close();
    }

    private static void prepare(DataFolder data, ServerFiles files, Consumer<String> progress) throws IOException {
        if (Files.exists(tables(data))) {
            return;
        }
        progress.accept("Preparing the database (first start only) ...");
        Path unfinished = data.resolve("tables.unfinished");
        ServerFiles.delete(unfinished);
        Files.createDirectories(unfinished);
        Path before = Files.writeString(
                data.resolve("before.sql"), "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n");
        // The users MariaDB makes by itself have no password.
        Path after = Files.writeString(
                data.resolve("after.sql"), "DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';\n");
        List<String> command = command(files, unfinished);
        command.add("--bootstrap");
        command.add("--enforce-storage-engine=");
        List<Path> script = List.of(
                before,
                files.messages().resolve("mariadb_system_tables.sql"),
                files.messages().resolve("mariadb_performance_tables.sql"),
                files.messages().resolve("mariadb_system_tables_data.sql"),
                after);
        ServerProcess.runOnce(command, script, data.path(), data.resolve("mariadb.log"));
        Files.delete(before);
        Files.delete(after);
        Files.move(unfinished, tables(data), StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedDatabase start(DataFolder data, ServerFiles files) throws IOException {
        String password = data.password();
        Path hello = data.resolve("hello.sql");
        DataFolder.writePrivately(hello, hello(password));
        try {
            String lastWords = "";
            for (int attempt = 0; attempt < PORTS_TRIED; attempt++) {
                int port = freePort();
                ServerProcess server = ServerProcess.start(
                        serving(files, data, hello, port), data.path(), data.resolve("mariadb.log"));
                DatabaseAddress address = new DatabaseAddress(
                        "jdbc:mysql://127.0.0.1:" + port + "/" + NAME
                                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                        NAME,
                        password);
                if (answers(server, address)) {
                    return new EmbeddedDatabase(data, server, address);
                }
                lastWords = server.lastWords();
                server.stop();
                if (!lastWords.contains("in use")) {
                    break; // not the port
                }
            }
            throw new IOException(lastWords);
        } finally {
            Files.deleteIfExists(hello);
        }
    }

    /** What the server runs before it lets anybody in, one statement a line; every start sees to the same state. */
    private static String hello(String password) {
        String user = NAME + "@'127.0.0.1'";
        return "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n"
                + "CREATE USER IF NOT EXISTS " + user + ";\n"
                + "ALTER USER " + user + " IDENTIFIED BY '" + password + "';\n"
                + "GRANT ALL ON " + NAME + ".* TO " + user + ";\n";
    }

    private static List<String> serving(ServerFiles files, DataFolder data, Path hello, int port) {
        List<String> command = command(files, tables(data));
        command.addAll(List.of(
                "--init-file=" + hello,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=gatehouse.sock", // relative: the full path of a socket may have no more than 107 characters
                "--skip-name-resolve",
                "--skip-ssl", // making keys takes nine seconds, and nothing leaves this machine
                "--transaction-isolation=READ-COMMITTED",
                "--max-allowed-packet=64M"));
        return command;
    }

    private static List<String> command(ServerFiles files, Path tables) {
        List<String> command = new ArrayList<>(List.of(
                files.program().toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                "--datadir=" + tables,
                "--lc-messages-dir=" + files.messages(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--innodb-log-file-size=32M"));
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--user=root"); // as root it refuses to run unless told so
        }
        return command;
    }

    private static Path tables(DataFolder data) {
        return data.resolve("tables");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(ServerProcess server, DatabaseAddress address) throws IOException {
        long end = System.nanoTime() + STARTING.toNanos();
        while (server.isAlive() && System.nanoTime() < end) {
            try (Connection connection = address.connect(Duration.ofSeconds(2))) {
                return connection.isValid(2);
            } catch (SQLException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database starts", e);
        }
    }
}
