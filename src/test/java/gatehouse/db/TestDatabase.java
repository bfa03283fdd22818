package gatehouse.db;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The database of the tests: one server for the whole run, empty at its start, or the one DB_URL names.
 *
 * <p>Tests share it, so each makes a team of its own.
 */
@Factory
public final class TestDatabase {

    private static final Database SHARED = open();

    /** The database itself, for a test that starts no application. */
    public static DatabaseAddress address() {
        return SHARED.address();
    }

    /** Not closed with an application context: the next test class uses it too. */
    @Singleton
    Database database() {
        return Database.at(SHARED.address());
    }

    private static Database open() {
        Path folder = Path.of("target", "test-database");
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.put("GATEHOUSE_DATA", folder.toString());
        if (settings.getOrDefault("DB_URL", "").isEmpty()) {
            empty(folder);
        }
        Database database = Database.open(settings, step -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database;
    }

    private static void empty(Path folder) {
        try (DataFolder data = DataFolder.lock(folder)) {
            ServerProcess.endLeftovers(data.path());
            ServerFiles.delete(data.resolve("tables"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
