package gatehouse.archive;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of LinkedIn's export that are read, known by the names of their columns; other columns come and go. */
enum Table {
    MESSAGES(Part.MESSAGES, Set.of("FROM", "TO", "DATE", "CONTENT")),
    INVITATIONS(Part.INVITATIONS, Set.of("FROM", "TO", "SENT AT", "DIRECTION")),
    CONNECTIONS(Part.CONNECTIONS, Set.of("FIRST NAME", "LAST NAME", "CONNECTED ON")),
    /** Tells whose box it is. */
    PROFILE(null, Set.of("FIRST NAME", "LAST NAME", "HEADLINE", "INDUSTRY"));

    /** What a member asked LinkedIn's own programs has the same columns as messages. */
    private static final Pattern NOT_FROM_PEOPLE =
            Pattern.compile("(^|.*[/\\\\])(guide|coach|learning)[^/\\\\]*", Pattern.CASE_INSENSITIVE);

    private final @Nullable Part part;
    private final Set<String> columns;

    Table(@Nullable Part part, Set<String> columns) {
        this.part = part;
        this.columns = columns;
    }

    /** The table with these columns; null when it is none of ours. */
    static @Nullable Table of(Columns columns, String file) {
        for (Table table : List.of(values())) {
            if (columns.hasAll(table.columns)) {
                return table == MESSAGES && NOT_FROM_PEOPLE.matcher(file).matches() ? null : table;
            }
        }
        return null;
    }

    /** What its rows are; null for the profile, which is only looked into. */
    @Nullable
    Part part() {
        return part;
    }
}
