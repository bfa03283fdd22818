package gatehouse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The built-in database inside one process; {@link ApplicationLifeTest} starts and kills whole ones. */
class EmbeddedDatabaseTest {

    private static final Path FOLDER = Path.of("target", "test-embedded");

    private final List<String> steps = new ArrayList<>();

    @AfterAll
    static void clean() throws IOException {
        ServerFiles.delete(FOLDER);
    }

    @Test
    void aRestartKeepsWhatWasWrittenAndUnpacksNothingAgain() throws Exception {
        ServerFiles.delete(FOLDER);
        try (Database first = open()) {
            execute(first, "CREATE TABLE kept (words VARCHAR(50))", "INSERT INTO kept VALUES ('Grüße 👋')");
        }
        assertThat(steps)
                .containsExactly(
                        "Unpacking the database (first start only) ...",
                        "Preparing the database (first start only) ...",
                        "Starting the database ...");
        steps.clear();
        try (Database second = open()) {
            assertThat(ask(second, "SELECT words FROM kept")).isEqualTo("Grüße 👋");
        }
        assertThat(steps).containsExactly("Starting the database ...");
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefusedInWords() {
        try (Database first = open()) {
            assertThat(first.address().url()).startsWith("jdbc:mysql://127.0.0.1:");
            assertThatThrownBy(this::open)
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Another Gatehouse is already running on")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("GATEHOUSE_DATA");
        }
    }

    @Test
    void nobodyGetsInWithoutThePasswordThatOnlyTheOwnerCanRead() throws Exception {
        try (Database database = open()) {
            Path file = FOLDER.resolve("password");
            assertThat(Files.readString(file))
                    .isEqualTo(database.address().password())
                    .hasSize(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER)))
                    .isEqualTo("rwx------");
            assertThat(FOLDER.resolve("hello.sql"))
                    .as("holds the password while the server starts")
                    .doesNotExist();
            String url = database.address().url();
            for (DatabaseAddress intruder : List.of(
                    new DatabaseAddress(url, "gatehouse", ""),
                    new DatabaseAddress(url, "root", ""),
                    new DatabaseAddress(url, "", ""))) {
                assertThatThrownBy(() -> intruder.connect(Duration.ofSeconds(5)))
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    void aServerLeftBehindIsEndedBeforeANewOneStarts() throws Exception {
        Process left;
        try (Database database = open()) {
            assertThat(database.address().user()).isEqualTo("gatehouse");
            // A program of the folder that runs on its own, as a server does whose Gatehouse and watcher were both
            // killed.
            left = new ProcessBuilder(
                            FOLDER.toRealPath() + "/mariadb-11.4.5/bin/mariadbd",
                            "--no-defaults",
                            "--bootstrap",
                            "--user=root",
                            "--datadir="
                                    + Files.createDirectories(
                                            FOLDER.toRealPath().resolve("stray")))
                    .start();
            assertThat(left.isAlive()).isTrue();
        }
        try (Database next = open()) {
            assertThat(ask(next, "SELECT 1")).isEqualTo("1");
            assertThat(left.isAlive()).isFalse();
        }
    }

    @Test
    void aStartCutShortWhileUnpackingBeginsAnew() throws Exception {
        ServerFiles.delete(FOLDER);
        Path half = Files.createDirectories(
                FOLDER.resolve("mariadb-11.4.5.unfinished").resolve("bin"));
        Files.writeString(half.resolve("mariadbd"), "half of it");
        Files.createDirectories(FOLDER.resolve("tables.unfinished").resolve("mysql"));
        try (Database database = open()) {
            assertThat(ask(database, "SELECT VERSION()")).startsWith("11.4.5");
        }
        assertThat(FOLDER.resolve("mariadb-11.4.5.unfinished")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createTempFile("gatehouse", "not-a-folder");
        assertThatThrownBy(() -> Database.open(
                        Map.of("GATEHOUSE_DATA", file.resolve("data").toString()), steps::add))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("GATEHOUSE_DATA");
        Files.delete(file);
    }

    @Test
    void aGivenServerThatDoesNotAnswerIsNamedWithoutItsPassword() {
        Map<String, String> settings = Map.of(
                "DB_URL", "jdbc:mysql://127.0.0.1:9/gatehouse?password=hidden",
                "DB_USER", "ana",
                "DB_PASSWORD", "secret");
        assertThatThrownBy(() -> Database.open(settings, steps::add))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("cannot reach the database jdbc:mysql://127.0.0.1:9/gatehouse as user \"ana\"")
                .hasMessageContaining("DB_PASSWORD")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("hidden");
        assertThat(steps).isEmpty();
    }

    @Test
    void aGivenServerMayBeNamedInAnyUsualWay() {
        try (Database own = open()) {
            String address = own.address().url().substring("jdbc:mysql:".length());
            for (String url : List.of("jdbc:mysql:" + address, "jdbc:mariadb:" + address, "mysql:" + address)) {
                Map<String, String> settings = Map.of(
                        "DB_URL",
                        url,
                        "DB_USER",
                        "gatehouse",
                        "DB_PASSWORD",
                        own.address().password());
                try (Database given = Database.open(settings, steps::add)) {
                    assertThat(given.address().url()).isEqualTo(own.address().url());
                }
            }
        }
        assertThatThrownBy(() -> Database.open(Map.of("DB_URL", "postgresql://db.example.com/x"), steps::add))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("MySQL or MariaDB");
    }

    private Database open() {
        return Database.open(Map.of("GATEHOUSE_DATA", FOLDER.toString()), steps::add);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.address().connect(Duration.ofSeconds(5))) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private static String ask(Database database, String question) throws SQLException {
        try (Connection connection = database.address().connect(Duration.ofSeconds(5));
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
