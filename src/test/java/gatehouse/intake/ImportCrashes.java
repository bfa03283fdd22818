package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.db.LaunchedApplication;
import gatehouse.team.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Kills the program 30 times, and the server of its database 10 times, in the middle of imports and of their undoing, and looks whether
 * every row is there as if nothing had happened. It takes a quarter of an hour, so it is run by hand: {@code mvn test
 * -Dtest=ImportCrashes -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportCrashes {
    private static final int SEED = 20_261_122;
    private static final int MESSAGES = 6_000;
    private static final byte[] EXPORT = withBrokenRows(Imports.export(MESSAGES, 400, 300, SEED));

    private final LaunchedApplication app = new LaunchedApplication(Path.of("target", "test-crashes"), "-Xmx512m");
    private final Map<String, Integer> struck = new TreeMap<>();
    private @Nullable Connection connection;
    private LeftRows done = new LeftRows(Map.of());
    private LeftRows undone = new LeftRows(Map.of());
    private Visitor visitor = Visitor.stranger(app::address);

    @BeforeAll
    void undisturbed() throws SQLException {
        app.start();
        visitor.get("/welcome");
        visitor.post(
                "/welcome",
                Map.of(
                        "team", "Crash test",
                        "name", "Olu Owner",
                        "email", "olu@example.com",
                        "password", Visitor.PASSWORD));
        assertThat(visitor.status()).as(visitor.body()).isEqualTo(303);
        importOnce(new Random(SEED), () -> {});
        System.out.printf("undisturbed: %d rows, %d when undone%n", done.size(), undone.size());
        assertThat(done.tables().get("outreach")).hasSizeGreaterThan(MESSAGES / 3);
        assertThat(done.tables().get("import_reject")).hasSize(25);
    }

    @BeforeEach
    void noneYet() {
        struck.clear();
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void theProgramIsKilledThirtyTimes() throws SQLException {
        for (int round = 0; round < 6; round++) {
            boolean withItsDatabase = round % 2 == 1;
            importOnce(new Random(SEED + 1 + round), () -> {
                if (withItsDatabase) {
                    app.killAll();
                } else {
                    app.kill();
                }
                app.start();
            });
        }
        System.out.println("the program was killed: " + struck);
        assertThat(struck.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
    }

    @Test
    void theDatabaseIsKilledTenTimes() throws SQLException {
        for (int round = 0; round < 2; round++) {
            importOnce(new Random(SEED + 101 + round), app::killDatabase);
        }
        System.out.println("the database was killed: " + struck);
        assertThat(struck.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
    }

    /** Uploads, takes over and undoes a mailbox, with five blows; the first one that comes here says what is right. */
    private void importOnce(Random random, Runnable blow) throws SQLException {
        long news = Long.parseLong(ask("select coalesce(max(number), 0) from audit_entry"));
        visitor.get("/intake");
        visitor.upload("/intake", "Basic.zip", EXPORT);
        String page = Objects.requireNonNull(visitor.location(), visitor::body);
        strike(random.nextInt(900), blow);
        await("preview");
        strike(random.nextInt(200), blow);
        await("preview");
        LaunchedApplication.waitUntil(
                () -> !visitor.get(page).page().select("[name=take]").isEmpty(), "the preview is shown");
        Imports.start(visitor, page);
        int rows = 700 + MESSAGES;
        awaitCount(random.nextBoolean() ? 0 : random.nextInt(rows / 2), "select read_rows from mailbox_import");
        strike(random.nextInt(300), blow);
        awaitCount(rows / 2 + random.nextInt(rows / 2 - 500), "select read_rows from mailbox_import");
        strike(random.nextInt(30), blow);
        await("done");
        Imports.assertThatNothingIsLost(visitor.get(page));
        done = compared(done, news);
        visitor.post(page + "/undoing", Map.of());
        awaitCount(random.nextLong(4) * 1_000, "select count(*) from outreach where deleted_at is not null");
        strike(random.nextInt(60), blow);
        await("undone");
        undone = compared(undone, news);
        LeftRows.delete(connection());
    }

    private LeftRows compared(LeftRows expected, long news) throws SQLException {
        LeftRows left = settled(news);
        if (expected.size() > 0) {
            left.tables()
                    .forEach((table, rows) -> assertThat(rows)
                            .as(table)
                            .isEqualTo(expected.tables().get(table)));
        }
        return left;
    }

    /** What is left when nothing changes any more: undoing takes connections away, and what they sent is judged again behind it. */
    private LeftRows settled(long news) throws SQLException {
        LeftRows left = LeftRows.in(connection(), news);
        LeftRows before;
        do {
            before = left;
            pause(3_000);
            left = LeftRows.in(connection(), news);
        } while (!left.equals(before));
        return left;
    }

    private void strike(int millis, Runnable blow) {
        pause(millis);
        struck.merge(
                ask("select concat(state, if(state = 'running', concat(' ', part), '')) from mailbox_import"),
                1,
                Integer::sum);
        blow.run();
    }

    /** Waits until an import is there and nothing is left to do for it, nor for the campaigns it touched. */
    private void await(String state) {
        long start = System.nanoTime();
        String open = state.equals("preview") ? "0" : "bytes_kept or share_due";
        LaunchedApplication.waitUntil(
                () -> ask("select state from mailbox_import where not (" + open + ")")
                                .equals(state)
                        && ask("select count(*) from scheduled_tasks where task_name = 'import'")
                                .equals("0")
                        && ask("select count(*) from campaign where is_pending").equals("0"),
                "the import is " + state);
        System.out.printf("%s after %.1f s%n", state, (System.nanoTime() - start) / 1e9);
    }

    private void awaitCount(long atLeast, String query) {
        LaunchedApplication.waitUntil(() -> Long.parseLong("0" + ask(query)) >= atLeast, query);
    }

    /** The first field, or nothing while the database is away. */
    private String ask(String query) {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        } catch (SQLException away) {
            connection = null;
            return "";
        }
    }

    private Connection connection() throws SQLException {
        Connection now = connection;
        if (now == null) {
            now = app.connect();
            connection = now;
        }
        return now;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with 25 rows that can't be read at the end of the messages. */
    private static byte[] withBrokenRows(byte[] export) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(export));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                for (int row = 0; row < 25 && entry.getName().equals("messages.csv"); row++) {
                    out.write(("half a row,\"" + row + "\"\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
