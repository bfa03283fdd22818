package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.archive.GeneratedExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Takes over the mailbox of a very busy person with little memory, and compares its speed with that of inserting the same rows and nothing
 * else. Run by hand (docs/performance.md): {@code mvn test -Dtest=MailboxRun -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class MailboxRun {
    private static final int SCALE = Integer.getInteger("mailbox.scale", 100);
    private static final int MESSAGES = 2_000 * SCALE;
    private static final int INVITATIONS = 200 * SCALE;
    private static final int CONNECTIONS = 100 * SCALE;
    private static final int BATCH = 500;
    private static final int IDLE_LOOKS = 400;
    private static final long ANOTHER_TEAM = 99;

    @Test
    void aWholeMailbox() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "mailbox").toAbsolutePath();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        new GeneratedExport(MESSAGES, INVITATIONS, CONNECTIONS, 7).writeTo(export);
        try (RunningApp app = new RunningApp(folder.resolve("data"), "512m")) {
            app.start();
            app.foundTeam("Nora Quillfeather");
            app.get("/inbox");

            long begun = System.nanoTime();
            String page = app.upload("Complete.zip", export.toByteArray());
            long uploaded = System.nanoTime();
            RunningApp.waitUntil(() -> app.isQuiet(page));
            long counted = System.nanoTime();
            List<Long> busy = Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean over = new AtomicBoolean();
            Thread reader = Thread.ofPlatform().start(() -> look(app, busy, over));
            app.take(page);
            RunningApp.waitUntil(() -> app.isQuiet(page));
            long taken = System.nanoTime();
            over.set(true);
            reader.join();

            List<Long> idle = new ArrayList<>();
            for (int i = 0; i < IDLE_LOOKS; i++) {
                idle.add(look(app));
            }
            long rows = Long.parseLong(app.rows("select count(*) from outreach").getFirst());
            double plain = plainInserts(app);
            double took = seconds(begun, taken);
            System.out.printf(
                    "file: %,d bytes; %s%n",
                    export.size(), app.get(page).select(".counts").text());
            System.out.printf(
                    "upload %.1f s, counting %.1f s, taking over %.1f s, in all %.1f s: %,.0f outreaches a second%n",
                    seconds(begun, uploaded), seconds(uploaded, counted), seconds(counted, taken), took, rows / took);
            System.out.printf(
                    "plain batched inserts of the same %,d outreaches with their verdicts: %.1f s, %,.0f a second%n",
                    rows, plain, rows / plain);
            System.out.printf(
                    "share of that rate: %.0f %% end to end, %.0f %% while taking over%n",
                    100 * plain / took, 100 * plain / seconds(counted, taken));
            System.out.printf(
                    "inbox meanwhile: %d looks, p50 %d ms, p99 %d ms; afterwards p50 %d ms, p99 %d ms%n",
                    busy.size(), at(busy, 50), at(busy, 99), at(idle, 50), at(idle, 99));
            System.out.println("memory of the program at its highest: " + app.highestMemory());
            assertThat(rows).isPositive();
        }
    }

    private static void look(RunningApp app, List<Long> times, AtomicBoolean over) {
        while (!over.get()) {
            try {
                times.add(look(app));
                Thread.sleep(50);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static long look(RunningApp app) throws IOException {
        long begun = System.nanoTime();
        assertThat(app.get("/inbox").select("h1").text()).isEqualTo("Inbox");
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Inserts all outreaches and verdicts once more, under another team; the time that the inserts alone take. */
    private static double plainInserts(RunningApp app) throws SQLException, IOException {
        try (Connection from = app.connect();
                Connection to = app.connect()) {
            to.setAutoCommit(false);
            long last = 0;
            long nanos = 0;
            while (true) {
                List<Object[]> outreaches = page(from, "outreach", "id", last);
                if (outreaches.isEmpty()) {
                    return nanos / 1e9;
                }
                List<Object[]> verdicts = page(from, "verdict", "outreach_id", last);
                last = (Long) outreaches.getLast()[1];
                long begun = System.nanoTime();
                insert(to, "outreach", outreaches);
                insert(to, "verdict", verdicts);
                to.commit();
                nanos += System.nanoTime() - begun;
            }
        }
    }

    private static List<Object[]> page(Connection from, String table, String id, long after) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table + " where team_id <> " + ANOTHER_TEAM
                        + " and " + id + " > " + after + " order by team_id, " + id + " limit " + BATCH)) {
            ResultSetMetaData columns = result.getMetaData();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns.getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static void insert(Connection to, String table, List<Object[]> rows) throws SQLException {
        String marks =
                IntStream.range(0, rows.getFirst().length).mapToObj(i -> "?").collect(Collectors.joining(","));
        try (PreparedStatement insert = to.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (Object[] row : rows) {
                row[0] = ANOTHER_TEAM;
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long at(List<Long> times, int percent) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
