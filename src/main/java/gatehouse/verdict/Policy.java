package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code verdict/policy.txt}: from what is known to what to do. The first row that fits decides. */
public final class Policy {
    /** How dangerous, as the table sees it. */
    public enum Danger {
        NONE,
        LOW,
        HIGH,
        /** A strong warning sign was seen, although the text as a whole looks harmless: never answer before a check. */
        ALARM
    }

    /** The question put to the table. */
    public record Case(
            OutreachKind kind,
            Relationship relationship,
            Set<ProfileMark> marks,
            Intent intent,
            Danger danger,
            Note note,
            Set<HouseFact> house) {

        /** A case of which the house rules say nothing. */
        public Case(
                OutreachKind kind,
                Relationship relationship,
                Set<ProfileMark> marks,
                Intent intent,
                Danger danger,
                Note note) {
            this(kind, relationship, marks, intent, danger, note, Set.of());
        }

        /** The same, as something that was sent to many; what isn't read stays unread. */
        Case toMany() {
            return new Case(kind, relationship, marks, intent, danger, isRead() ? Note.BULK : note, house);
        }

        /** Whether it is in a language that is read; else the intent is a guess. */
        boolean isRead() {
            return note != Note.UNREAD;
        }

        Case as(Intent other, Danger otherDanger, Set<HouseFact> otherHouse) {
            return new Case(kind, relationship, marks, other, otherDanger, note, otherHouse);
        }
    }

    /**
     * One row of the table.
     *
     * @param marks profile marks of which one must be there, unless a house rule of {@code house} fits; both empty when none is needed
     * @param house sets of house facts of which one must be there as a whole
     * @param facts ids of the guide facts behind the row
     */
    public record Row(
            String key,
            Set<OutreachKind> kinds,
            Set<Relationship> relationships,
            Set<ProfileMark> marks,
            List<Set<HouseFact>> house,
            Set<Intent> intents,
            Set<Danger> dangers,
            Set<Note> notes,
            Action action,
            List<Action> also,
            List<String> facts) {

        /** Whether a mark or a house rule is there that the row needs. */
        boolean hasSign(Case question) {
            return (marks.isEmpty() && house.isEmpty()) || hasMark(question.marks()) || hasHouse(question.house());
        }

        private boolean hasMark(Set<ProfileMark> seen) {
            return !seen.isEmpty() && marks.stream().anyMatch(seen::contains);
        }

        private boolean hasHouse(Set<HouseFact> said) {
            return !said.isEmpty() && house.stream().anyMatch(said::containsAll);
        }
    }

    private final List<Row> rows;
    private final RowIndex index;

    private Policy(List<Row> rows) {
        this.rows = rows;
        this.index = new RowIndex(rows);
    }

    /** Reads the table from the class path; a mistake in it is an {@link IllegalArgumentException} that names the line. */
    public static Policy load() {
        List<Row> rows = new ArrayList<>();
        for (String line : resource("policy.txt").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line));
            }
        }
        return new Policy(List.copyOf(rows));
    }

    public List<Row> rows() {
        return rows;
    }

    /** The row that decides; the table is complete, which a test proves for every combination. */
    Row decide(Case question) {
        return index.first(question);
    }

    static String resource(String name) {
        try (InputStream in = Policy.class.getResourceAsStream("/verdict/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("verdict/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|");
        if (cells.length != 10) {
            throw new IllegalArgumentException("policy.txt: a row needs ten cells: " + line);
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        try {
            return new Row(
                    cells[0],
                    set(OutreachKind.class, cells[1].replace("to accept", "message_request, invitation")),
                    set(
                            Relationship.class,
                            cells[2].replaceAll("\\bknown\\b", "connected, worked_together, studied_together, met")),
                    marks(cells[3]),
                    house(cells[3]),
                    set(Intent.class, cells[4]),
                    set(Danger.class, cells[5]),
                    set(Note.class, cells[6]),
                    Action.valueOf(cells[7].toUpperCase(Locale.ROOT)),
                    List.copyOf(set(Action.class, cells[8])),
                    List.of(cells[9].split("\\s+")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("policy.txt: " + e.getMessage() + " in: " + line, e);
        }
    }

    private static Set<ProfileMark> marks(String cell) {
        String marks = Arrays.stream(cell.split(","))
                .filter(name -> !name.equals("*") && !isHouse(name))
                .collect(Collectors.joining(","));
        return marks.isEmpty() ? Set.of() : set(ProfileMark.class, marks);
    }

    /** The house rules of a cell; those joined by a plus must all be there. */
    private static List<Set<HouseFact>> house(String cell) {
        return Arrays.stream(cell.split(","))
                .filter(Policy::isHouse)
                .map(names -> set(HouseFact.class, names.replace('+', ',')))
                .toList();
    }

    private static boolean isHouse(String names) {
        return Arrays.stream(names.split("\\+"))
                .allMatch(name -> Arrays.stream(HouseFact.values())
                        .anyMatch(fact -> fact.key().equals(name.strip())));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, String cell) {
        if (cell.equals("*")) {
            return EnumSet.allOf(type);
        }
        Set<E> values = new java.util.LinkedHashSet<>();
        Arrays.stream(cell.split(","))
                .map(name -> Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT)))
                .forEach(values::add);
        return values;
    }
}
