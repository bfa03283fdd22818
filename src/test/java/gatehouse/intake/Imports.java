package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.archive.GeneratedExport;
import gatehouse.db.TestDatabase;
import gatehouse.team.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands in mailboxes and waits for the work on them, as a person does: by looking at the page again. */
final class Imports {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Imports() {}

    static byte[] export(int messages, int invitations, int connections, long seed) {
        return export(new GeneratedExport(messages, invitations, connections, seed));
    }

    static byte[] export(GeneratedExport export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Uploads a file and waits until Gatehouse says what is in it: the address of its page. */
    static String uploaded(Visitor visitor, String name, byte[] bytes) {
        visitor.upload("/intake", name, bytes);
        String page = Objects.requireNonNull(visitor.location(), visitor::body);
        await(visitor, page);
        return page;
    }

    /** Takes everything over that the page offers, without waiting. */
    static void start(Visitor visitor, String page) {
        visitor.get(page);
        visitor.post(
                page + "/start",
                Map.of("own", "yes"),
                "take",
                visitor.page().select("[name=take]").eachAttr("value"));
        assertThat(visitor.status()).as(visitor.body()).isEqualTo(303);
    }

    /** Uploads a file and takes everything of it over: the address of its page. */
    static String taken(Visitor visitor, String name, byte[] bytes) {
        String page = uploaded(visitor, name, bytes);
        start(visitor, page);
        await(visitor, page);
        return page;
    }

    /** Looks at the page of an upload until nothing is done with it. */
    static Visitor await(Visitor visitor, @Nullable String address) {
        String page = Objects.requireNonNull(address);
        Instant end = Instant.now().plus(PATIENCE);
        while (!visitor.get(page).page().select("#progress").isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still at work: " + visitor.page().text());
            }
            pause();
        }
        return visitor;
    }

    /** A number that the page shows. */
    static long count(Visitor visitor, String label) {
        return visitor.page().select(".counts > div").stream()
                .filter(box -> box.select("dt").text().equals(label))
                .mapToLong(box ->
                        Long.parseLong(box.select("dd").eachText().getFirst().replace(",", "")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(visitor.page().text()));
    }

    /** What is read is new, known, left out or unreadable. */
    static void assertThatNothingIsLost(Visitor visitor) {
        assertThat(count(visitor, "Read"))
                .isEqualTo(count(visitor, "New")
                        + count(visitor, "You had it already")
                        + count(visitor, "Left out")
                        + count(visitor, "Could not be read"));
    }

    static List<String> rows(String query) {
        try (Connection connection = DriverManager.getConnection(
                        TestDatabase.address().url(),
                        TestDatabase.address().user(),
                        TestDatabase.address().password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(String query) {
        return Long.parseLong(rows(query).getFirst());
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
