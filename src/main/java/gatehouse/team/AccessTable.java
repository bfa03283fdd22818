package gatehouse.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may use which route: what {@code team/access.txt} says, read at start and asked by {@link AccessRule} at every request. */
final class AccessTable {
    private static final int COLUMNS = 2 + Who.values().length;

    private final Map<String, Map<Who, Answer>> rows = new LinkedHashMap<>();

    /** The kinds of visitor, in the order of the columns. */
    enum Who {
        ANONYMOUS,
        UNDECIDED,
        OTHER,
        VIEWER,
        MEMBER,
        ADMIN,
        OWNER,
        REMOVED;

        private Set<Answer> possible() {
            return switch (this) {
                case ANONYMOUS, REMOVED -> Set.of(Answer.YES, Answer.SIGN_IN);
                case UNDECIDED -> Set.of(Answer.YES, Answer.CHOOSE);
                case OTHER -> Set.of(Answer.YES, Answer.NOTHING);
                case VIEWER, MEMBER, ADMIN, OWNER -> Set.of(Answer.YES, Answer.NO);
            };
        }

        static Who of(Role role) {
            return valueOf(role.name());
        }
    }

    /** What a visitor meets. */
    enum Answer {
        YES,
        NO,
        SIGN_IN,
        CHOOSE,
        NOTHING;

        static Answer of(String word) {
            return word.equals("404")
                    ? NOTHING
                    : valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Reads the resources of these names, one after the other. */
    static AccessTable load(String... names) {
        AccessTable table = new AccessTable();
        for (String name : names) {
            try (InputStream in = AccessTable.class.getResourceAsStream("/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("no " + name);
                }
                table.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return table;
    }

    /** @throws IllegalArgumentException for a line that cannot be understood, so that a slip stops the start and opens nothing */
    static AccessTable of(String text) {
        AccessTable table = new AccessTable();
        table.read(text);
        return table;
    }

    private void read(String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::add);
    }

    private void add(String line) {
        List<String> words = List.of(line.split("\\s+"));
        if (words.size() != COLUMNS) {
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        }
        Map<Who, Answer> row = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            Answer answer = Answer.of(words.get(2 + who.ordinal()));
            if (!who.possible().contains(answer)) {
                throw new IllegalArgumentException(who + " cannot get " + answer + ": " + line);
            }
            row.put(who, answer);
        }
        if (row.get(Who.REMOVED) != row.get(Who.ANONYMOUS)) {
            throw new IllegalArgumentException("a removed member is nobody: " + line);
        }
        if (rows.put(words.get(0) + " " + words.get(1), row) != null) {
            throw new IllegalArgumentException("twice: " + line);
        }
    }

    /** The routes as they are written, such as {@code GET /inbox/{id}}. */
    Set<String> routes() {
        return rows.keySet();
    }

    /** Empty when the table doesn't know the route. */
    Optional<Answer> answer(String route, Who who) {
        return Optional.ofNullable(rows.get(route)).map(row -> row.get(who));
    }

    /** False for a route the table doesn't know, whoever asks. */
    boolean allows(String route, Who who) {
        return answer(route, who).equals(Optional.of(Answer.YES));
    }
}
