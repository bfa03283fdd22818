package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.db.LaunchedApplication;
import gatehouse.team.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures how long a whole mailbox takes, against plain inserts of the same rows into the same tables, and what who looks at the inbox
 * meanwhile notices of it. The plain inserts have the same looks beside them. Run by hand: {@code mvn test -Dtest=ImportSpeed -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ImportSpeed {
    private static final int MESSAGES = Integer.getInteger("messages", 200_000);
    private static final Path FOLDER = Path.of("target", "test-speed");
    private static final Path COLLECTIONS = FOLDER.resolve("gc.log");
    private static final int LOOKS = 400;
    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final Pattern HEAP = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\) ([\\d.]+)ms");

    private final LaunchedApplication app = new LaunchedApplication(FOLDER, "-Xmx512m", "-Xlog:gc:file=" + COLLECTIONS);
    private final Visitor visitor = Visitor.stranger(app::address);

    @Test
    void aWholeMailbox() throws Exception {
        Files.createDirectories(FOLDER);
        try (app) {
            app.start();
            try (Connection connection = app.connect()) {
                measure(connection);
            }
        }
    }

    private void measure(Connection connection) throws Exception {
        System.out.println(
                "load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        visitor.get("/welcome");
        visitor.post(
                "/welcome",
                Map.of(
                        "team", "Speed test",
                        "name", "Olu Owner",
                        "email", "olu@example.com",
                        "password", Visitor.PASSWORD));
        String first = uploaded(Imports.export(2_000, 100, 50, 7), connection);
        Imports.start(visitor, first);
        LaunchedApplication.waitUntil(() -> is(connection, first, "done"), "the first import");
        looks(() -> false, LOOKS, 0);
        List<Double> idle = looks(() -> false, LOOKS, BETWEEN_LOOKS_MILLIS);

        show("inbox before", idle);

        byte[] export = Imports.export(MESSAGES, MESSAGES / 10, MESSAGES / 20, 20_261_122);
        long upload = System.nanoTime();
        String page = uploaded(export, connection);
        double scanned = secondsSince(upload);
        double work = processorSeconds(app.pid());
        long start = System.nanoTime();
        Imports.start(visitor, page);
        List<Double> busy = looks(() -> is(connection, page, "done"), Integer.MAX_VALUE, BETWEEN_LOOKS_MILLIS);
        double taken = secondsSince(start);
        work = processorSeconds(app.pid()) - work;
        Imports.assertThatNothingIsLost(visitor.get(page));
        long read = Imports.count(visitor, "Read");
        assertThat(read).isEqualTo(MESSAGES + MESSAGES / 10 + MESSAGES / 20);
        System.out.printf(
                "file %.1f MB; uploaded and looked through in %.1f s; taken over in %.1f s: %.0f rows of the file a"
                        + " second%n",
                export.length / 1e6, scanned, taken, read / taken);
        List<Double> after = looks(() -> false, LOOKS, BETWEEN_LOOKS_MILLIS);

        System.out.println(
                "load after: " + Files.readString(Path.of("/proc/loadavg")).strip());
        show("inbox meanwhile", busy);
        show("inbox after", after);
        showHeap();
        System.out.printf("from the form to the end %.1f s%n", scanned + taken);
        double plainWork = processorSeconds(app.pid());
        PlainInserts plain = insertedBesideLooks(connection, page);
        System.out.println(plain.shown());
        System.out.printf(
                "processor time: %.1f s of the program and its database to take it over; of the database alone for the"
                        + " plain inserts and reading what to insert %.1f s%n",
                work, processorSeconds(app.pid()) - plainWork);
        System.out.printf(
                "%d table rows: plain %.1f s, imported %.1f s: %.0f %% of the rate of plain inserts, %.0f %% with the"
                        + " upload%n",
                plain.rows(),
                plain.seconds(),
                taken,
                100 * plain.seconds() / taken,
                100 * plain.seconds() / (scanned + taken));
    }

    /** As the import was, while somebody looks at the inbox. */
    private PlainInserts insertedBesideLooks(Connection connection, String page) throws Exception {
        try (ExecutorService inserter = Executors.newSingleThreadExecutor()) {
            Future<PlainInserts> inserting = inserter.submit(() -> PlainInserts.of(connection, idOf(page)));
            show("inbox beside the plain inserts", looks(inserting::isDone, Integer.MAX_VALUE, BETWEEN_LOOKS_MILLIS));
            return inserting.get();
        }
    }

    private String uploaded(byte[] export, Connection connection) {
        visitor.get("/intake");
        visitor.upload("/intake", "Basic.zip", export);
        String page = Objects.requireNonNull(visitor.location(), visitor::body);
        LaunchedApplication.waitUntil(() -> is(connection, page, "preview"), "the file is looked through");
        return page;
    }

    private static String idOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static boolean is(Connection connection, String page, String state) {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select state from mailbox_import where id = " + idOf(page))) {
            result.next();
            assertThat(result.getString(1)).isNotEqualTo("failed");
            return result.getString(1).equals(state);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many milliseconds the inbox takes, again and again. */
    private List<Double> looks(BooleanSupplier ends, int atMost, int pauseMillis) {
        List<Double> millis = new ArrayList<>();
        while (millis.size() < atMost && !ends.getAsBoolean()) {
            long start = System.nanoTime();
            visitor.get("/inbox");
            millis.add(1000 * secondsSince(start));
            assertThat(visitor.status()).isEqualTo(200);
            pause(pauseMillis);
        }
        return millis;
    }

    private static void show(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%s: %d looks, median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.getLast());
    }

    private void showHeap() throws IOException {
        List<MatchResult> pauses =
                HEAP.matcher(Files.readString(COLLECTIONS)).results().toList();
        System.out.printf(
                "heap: at most %d MB before and %d MB after a collection; %d pauses, %.1f s together, longest %.0f"
                        + " ms%n",
                pauses.stream()
                        .mapToInt(pause -> Integer.parseInt(pause.group(1)))
                        .max()
                        .orElse(0),
                pauses.stream()
                        .mapToInt(pause -> Integer.parseInt(pause.group(2)))
                        .max()
                        .orElse(0),
                pauses.size(),
                pauses.stream()
                                .mapToDouble(pause -> Double.parseDouble(pause.group(4)))
                                .sum()
                        / 1000,
                pauses.stream()
                        .mapToDouble(pause -> Double.parseDouble(pause.group(4)))
                        .max()
                        .orElse(0));
        Files.readAllLines(Path.of("/proc/" + app.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }

    /** Of a process and all that it started. */
    private static double processorSeconds(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .mapToDouble(time -> time.toMillis() / 1e3)
                .sum();
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
