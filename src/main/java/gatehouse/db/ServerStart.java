package gatehouse.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How the server in a data folder is started: what it is told, and what it needs before its first start. */
record ServerStart(DataFolder data, ServerFiles files) {
    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final String NAME = "gatehouse";

    /** Makes the system's own tables, once. */
    void prepare(Consumer<String> progress) throws IOException {
        if (Files.exists(tables())) {
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
        List<String> command = command(unfinished);
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
        Files.move(unfinished, tables(), StandardCopyOption.ATOMIC_MOVE);
    }

    DatabaseAddress address(int port) {
        return new DatabaseAddress(
                "jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                NAME,
                data.password());
    }

    /** Starts a server and waits until it answers; one that doesn't has ended, or is to be stopped. */
    ServerProcess start(int port) throws IOException {
        Path hello = data.resolve("hello.sql");
        DataFolder.writePrivately(hello, hello());
        try {
            ServerProcess server = ServerProcess.start(serving(hello, port), data.path(), data.resolve("mariadb.log"));
            awaitAnswer(server, address(port));
            return server;
        } finally {
            Files.deleteIfExists(hello);
        }
    }

    /** What the server runs before it lets anybody in, one statement a line; every start sees to the same state. */
    private String hello() {
        String user = NAME + "@'127.0.0.1'";
        return "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n"
                + "CREATE USER IF NOT EXISTS " + user + ";\n"
                + "ALTER USER " + user + " IDENTIFIED BY '" + data.password() + "';\n"
                + "GRANT ALL ON " + NAME + ".* TO " + user + ";\n";
    }

    private List<String> serving(Path hello, int port) {
        List<String> command = command(tables());
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

    private List<String> command(Path tables) {
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

    private Path tables() {
        return data.resolve("tables");
    }

    private static void awaitAnswer(ServerProcess server, DatabaseAddress address) throws IOException {
        long end = System.nanoTime() + STARTING.toNanos();
        while (server.isAlive()) {
            try (Connection connection = address.connect(Duration.ofSeconds(2))) {
                if (connection.isValid(2)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
            if (System.nanoTime() > end) {
                server.stop();
            }
        }
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
