package gatehouse.archive;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of LinkedIn's export that are read, known by the names of their columns; other columns come and go. */
enum Table {
    MESSAGES,
    INVITATIONS,
    CONNECTIONS,
    /** Tells whose box it is. */
    PROFILE;

    /** What a member asked LinkedIn's own programs has the same columns as messages. */
    private static final Pattern NOT_FROM_PEOPLE =
            Pattern.compile("(^|.*[/\\\\])(guide|coach|learning)[^/\\\\]*", Pattern.CASE_INSENSITIVE);

    /** The table with these columns; null when it is none of ours. */
    static @Nullable Table of(Columns columns, String file) {
        for (Table table : List.of(values())) {
            if (columns.hasAll(table.columns())) {
                return table == MESSAGES && NOT_FROM_PEOPLE.matcher(file).matches() ? null : table;
            }
        }
        return null;
    }

    /** What its rows are; null for the profile, which is only looked into. */
    @Nullable
    Part part() {
        return switch (this) {
            case MESSAGES -> Part.MESSAGES;
            case INVITATIONS -> Part.INVITATIONS;
            case CONNECTIONS -> Part.CONNECTIONS;
            case PROFILE -> null;
        };
    }

    private Set<String> columns() {
        return switch (this) {
            case MESSAGES -> Set.of("FROM", "TO", "DATE", "CONTENT");
            case INVITATIONS -> Set.of("FROM", "TO", "SENT AT", "DIRECTION");
            case CONNECTIONS -> Set.of("FIRST NAME", "LAST NAME", "CONNECTED ON");
            case PROFILE -> Set.of("FIRST NAME", "LAST NAME", "HEADLINE", "INDUSTRY");
        };
    }
}
