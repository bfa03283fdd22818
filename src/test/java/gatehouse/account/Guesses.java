package gatehouse.account;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.Random;

/** Visitors from places on the network of the test's choice. */
final class Guesses {
    static final String WRONG = "not the password";

    private static final Random RANDOM = new Random();

    private Guesses() {}

    /** A place nobody has been at. */
    static String anywhere() {
        return "10." + RANDOM.nextInt(256) + "." + RANDOM.nextInt(256) + "." + RANDOM.nextInt(256);
    }

    static Visitor strangerAt(EmbeddedServer server, String place) {
        return Visitor.stranger(server).sending("X-Forwarded-For", place).get("/sign-in");
    }

    static Visitor ownerAt(EmbeddedServer server, String place) {
        return Visitor.withAccount(server).sending("X-Forwarded-For", place).get("/sign-in");
    }

    static Visitor signIn(Visitor visitor, String email, String password) {
        return visitor.post("/sign-in", Map.of("email", email, "password", password));
    }
}
