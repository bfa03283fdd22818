package gatehouse;

import gatehouse.batch.JudgeCommand;
import gatehouse.batch.QualityCommand;
import gatehouse.batch.TrainCommand;
import gatehouse.db.Database;
import gatehouse.db.StartProblem;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The door of the program: starts the web app, or does one command and ends. */
public final class Application {

    private static final String PORT = "8080";

    private Application() {}

    /** A command ({@code judge}, {@code train}, {@code quality}) is done and ends; without one the web app starts. */
    public static void main(String[] args) throws IOException {
        switch (args.length == 0 ? "" : args[0]) {
            case "judge" -> end(out -> JudgeCommand.run(System.in, out));
            case "train" -> end(TrainCommand::run);
            case "quality" -> end(QualityCommand::run);
            default -> start(args);
        }
    }

    /** What a command does with standard output; it gives back the exit status. */
    private interface Command {
        int run(PrintStream out) throws IOException;
    }

    private static void end(Command command) throws IOException {
        int status;
        // UTF-8 whatever the terminal's language: the answers are read by programs.
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            status = command.run(out);
        }
        System.exit(status);
    }

    private static void start(String[] args) {
        try {
            serve(args);
        } catch (StartProblem e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void serve(String[] args) {
        Map<String, String> settings = settings();
        requireFree(settings.getOrDefault("PORT", PORT));
        Database database = Database.open(settings, System.out::println);
        ApplicationContext context = Micronaut.build(args)
                .mainClass(Application.class)
                .banner(false)
                .singletons(database)
                .start();
        System.out.println("Gatehouse is ready on http://localhost:"
                + context.getBean(EmbeddedServer.class).getPort());
    }

    // "mvn mn:run" runs in target/, which the next "mvn clean" empties; it says where home is.
    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(System.getenv());
        Path home = Path.of(System.getProperty("gatehouse.home", ""));
        settings.merge(
                "GATEHOUSE_DATA",
                home.resolve("data").toString(),
                (given, none) -> home.resolve(given).toString());
        return settings;
    }

    // Found out before the database starts, in words; Micronaut would answer with a stack trace.
    private static void requireFree(String port) {
        try (ServerSocket tried = new ServerSocket()) {
            tried.setReuseAddress(true);
            tried.bind(new InetSocketAddress(Integer.parseInt(port)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartProblem("Gatehouse cannot open port " + port + " (" + e.getMessage()
                    + "). Stop the program that uses it, or choose another one with PORT, such as PORT=8090.");
        }
    }
}
