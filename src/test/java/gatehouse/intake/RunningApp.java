package gatehouse.intake;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jsoup.Connection.Method;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The program in a process of its own with its own data folder, a person at a browser before it, and a hand that kills. */
public final class RunningApp implements AutoCloseable {
    private static final String PASSWORD = "seven quiet harbours in rain";
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Path folder;
    private final String heap;
    private final int port;
    private org.jsoup.Connection browser = Jsoup.newSession();
    private @Nullable Process app;
    private @Nullable Process database;

    /** @param heap as Java's option -Xmx takes it */
    public RunningApp(Path folder, String heap) throws IOException {
        this.folder = folder;
        this.heap = heap;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        Files.createDirectories(folder);
    }

    /** Starts it and waits until it answers. */
    public void start() throws IOException {
        String ownClasses = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes") && !part.contains("micronaut-test"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        ownClasses,
                        "gatehouse.Application")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("DB_") || key.startsWith("MICRONAUT_"));
        builder.environment().put("GATEHOUSE_DATA", folder.toString());
        builder.environment().put("PORT", String.valueOf(port));
        app = builder.start();
        waitUntil(this::answers);
    }

    /** Ends it as a power cut does; its own database goes with it. */
    public void kill() throws InterruptedException {
        Process running = running();
        List<ProcessHandle> all = running.descendants().toList();
        running.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        waitUntil(() -> servers().isEmpty());
    }

    /** Kills the database alone and starts it again at the same place, as whoever runs a server does. */
    public void killDatabase() throws IOException {
        ProcessHandle server = servers().getFirst();
        List<String> command = new ArrayList<>();
        command.add(server.info().command().orElseThrow());
        command.addAll(Arrays.stream(server.info().arguments().orElseThrow())
                .filter(argument -> !argument.startsWith("--init-file"))
                .toList());
        server.destroyForcibly();
        waitUntil(() -> !server.isAlive());
        database = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** The first visit: makes the account of a team. */
    public void foundTeam(String name) throws IOException {
        browser = Jsoup.newSession().timeout(0).maxBodySize(0).ignoreHttpErrors(true);
        Document welcome = get("/welcome");
        request("/welcome")
                .method(Method.POST)
                .data("csrf", token(welcome))
                .data("team", "Example")
                .data("name", name)
                .data("email", "nora@example.com")
                .data("password", PASSWORD)
                .execute();
    }

    /** Hands a file in, as a form without a script does: the address of its page. */
    public String upload(String name, byte[] bytes) throws IOException {
        String action =
                get("/intake").select("form[enctype=multipart/form-data]").attr("action");
        Response answer = request(action)
                .method(Method.POST)
                .data("file", name, new ByteArrayInputStream(bytes))
                .execute();
        return answer.url().getPath();
    }

    /** Takes over everything that the page offers. */
    public void take(String page) throws IOException {
        Document preview = get(page);
        org.jsoup.Connection form = request(page + "/start")
                .method(Method.POST)
                .data("csrf", token(preview))
                .data("own", "yes");
        preview.select("[name=take]").eachAttr("value").forEach(key -> form.data("take", key));
        form.execute();
    }

    /** Whether there is nothing that Gatehouse does with an upload just now; false while nobody answers. */
    public boolean isQuiet(String page) {
        try {
            Document shown = get(page);
            return shown.select("#progress").isEmpty() && !shown.select(".lede").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    public Document get(String path) throws IOException {
        return request(path).get();
    }

    /** The first column of each row. */
    public List<String> rows(String query) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        }
    }

    public Connection connect() throws SQLException, IOException {
        String address = Arrays.stream(servers().getFirst().info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + address
                        + "/gatehouse?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true",
                "gatehouse",
                Files.readString(folder.resolve("password")));
    }

    /** As Linux tells it; empty elsewhere. */
    public String highestMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(running().pid()), "status");
        return !Files.exists(status)
                ? ""
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("");
    }

    public static void waitUntil(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long");
            }
            Imports.pause();
        }
    }

    @Override
    public void close() throws InterruptedException {
        running().destroy();
        running().waitFor();
        if (database != null) {
            database.destroy();
        }
        servers().forEach(ProcessHandle::destroyForcibly);
        waitUntil(() -> servers().isEmpty());
    }

    private org.jsoup.Connection request(String path) {
        return browser.newRequest("http://127.0.0.1:" + port + path);
    }

    private boolean answers() {
        try {
            return Jsoup.connect("http://127.0.0.1:" + port + "/sign-in")
                                    .execute()
                                    .statusCode()
                            < 500
                    && running().isAlive();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        return java.util.Objects.requireNonNull(app);
    }

    private Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    private List<ProcessHandle> servers() {
        Path data = folder.toAbsolutePath();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(program -> Path.of(program).startsWith(data))
                        .orElse(false))
                .toList();
    }

    private static String token(Document page) {
        return page.select("input[name=csrf]").val();
    }
}
