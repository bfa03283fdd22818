package gatehouse.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The columns of a table by their names; case and spacing of a name don't matter, nor does the order. */
final class Columns {
    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    Columns(String[] names) {
        count = names.length;
        for (int at = 0; at < names.length; at++) {
            String name = names[at].replace('_', ' ').strip().replaceAll("\\s+", " ");
            places.putIfAbsent(name.toUpperCase(Locale.ROOT), at);
        }
    }

    boolean hasAll(Collection<String> names) {
        return places.keySet().containsAll(names);
    }

    /** Where a column stands, or -1. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Whether a row has a field for every column and nothing beyond them. */
    boolean fit(String[] fields) {
        if (fields.length < count) {
            return false;
        }
        for (int at = count; at < fields.length; at++) {
            if (!fields[at].isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** What stands in a column; empty when the table doesn't have it. */
    static String value(String[] fields, int place) {
        return place < 0 ? "" : fields[place];
    }
}
