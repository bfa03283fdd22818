package gatehouse.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where Gatehouse keeps its rows: the server named by DB_URL, or one of its own in the data folder. */
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseAddress address;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(DatabaseAddress address, @Nullable EmbeddedDatabase embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /**
     * Reaches the database that the settings (environment variables) ask for.
     *
     * @param progress told, in words, what takes time
     * @throws StartProblem when there is none, with a message for the person who starts Gatehouse
     */
    public static Database open(Map<String, String> settings, Consumer<String> progress) {
        String url = settings.getOrDefault("DB_URL", "").strip();
        if (url.isEmpty()) {
            Path data = Path.of(settings.getOrDefault("GATEHOUSE_DATA", "data"));
            EmbeddedDatabase embedded = EmbeddedDatabase.start(data, progress);
            return new Database(embedded.address(), embedded);
        }
        DatabaseAddress given = new DatabaseAddress(
                jdbcUrl(url), settings.getOrDefault("DB_USER", ""), settings.getOrDefault("DB_PASSWORD", ""));
        requireAnswer(given);
        return new Database(given, null);
    }

    /** A server that somebody else starts and stops. */
    static Database at(DatabaseAddress address) {
        return new Database(address, null);
    }

    /** Where it answers. */
    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server if it is our own; a given one is left alone. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static String jdbcUrl(String url) {
        String address = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        for (String scheme : new String[] {"mysql:", "mariadb:"}) {
            if (address.startsWith(scheme)) {
                return "jdbc:mysql:" + address.substring(scheme.length());
            }
        }
        throw new StartProblem("DB_URL must name a MySQL or MariaDB database, such as "
                + "jdbc:mysql://db.example.com:3306/gatehouse. It is: " + new DatabaseAddress(url, "", "").shown());
    }

    private static void requireAnswer(DatabaseAddress given) {
        try (Connection connection = given.connect(PATIENCE)) {
            if (connection.getCatalog() == null || connection.getCatalog().isEmpty()) {
                throw new StartProblem(
                        "DB_URL names no database: end it with one, such as " + given.shown() + "/gatehouse.");
            }
        } catch (SQLException e) {
            throw new StartProblem(
                    "Gatehouse cannot reach the database " + given.shown() + " as user \"" + given.user() + "\": "
                            + firstLine(e)
                            + ". Check that the server runs, that DB_URL, DB_USER and DB_PASSWORD are right and that"
                            + " this user may open the database from here. Leave DB_URL out to use the built-in"
                            + " database.",
                    e);
        }
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("no answer")
                .strip();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
