package gatehouse;

import gatehouse.account.ResetService;
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
import java.util.Optional;

/** The door of the program: starts the web app, or does one command and ends. */
public final class Application {

    private static final String PORT = "8080";

    private Application() {}

    /** A command ({@code judge}, {@code train}, {@code quality}, {@code let-in}) is done and ends; without one the web app starts. */
    public static void main(String[] args) throws IOException {
        switch (args.length == 0 ? "" : args[0]) {
            case "judge" -> end(out -> JudgeCommand.run(System.in, out));
            case "train" -> end(TrainCommand::run);
            case "quality" -> end(QualityCommand::run);
            case "let-in" -> end(out -> letIn(args.length == 2 ? args[1] : "", out));
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

    /** Prints the path of a link with which somebody chooses a new password. */
    private static int letIn(String email, PrintStream out) {
        try (Database database = Database.open(settings(), System.err::println);
                ApplicationContext context = ApplicationContext.builder()
                        .mainClass(Application.class)
                        .banner(false)
                        .singletons(database)
                        .start()) {
            Optional<String> secret = context.getBean(ResetService.class).makeOnServer(email);
            if (secret.isEmpty()) {
                System.err.println("Nobody signs in with the address \"" + email
                        + "\". Say whom to let in, such as: let-in name@example.com");
                return 1;
            }
            out.println("/reset/" + secret.get());
            System.err.println("Start Gatehouse and open this path in it within 24 hours, such as"
                    + " http://localhost:8080/reset/… It opens once, lets " + email
                    + " choose a new password and turns the second step off.");
            return 0;
        } catch (StartProblem e) {
            System.err.println(e.getMessage());
            return 1;
        }
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
