package gatehouse.archive;

import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line on which it begins
 * @param fields empty when the row can't be read
 * @param raw as it stands in the file, with {@code \n} for its line breaks
 * @param fault what is wrong with it; null when nothing is
 */
record Row(long line, String[] fields, String raw, @Nullable Fault fault) {

    private static final int LONGEST_SHOWN = 30_000;

    static Row read(long line, String[] fields, String raw) {
        return new Row(line, fields, raw, null);
    }

    static Row broken(long line, String raw, Fault fault) {
        return new Row(line, new String[0], raw, fault);
    }

    /** Without its header when it is cut: half a row is only to be looked at. */
    Found.Rejected rejected(String file, Fault why, String header) {
        Place place = new Place(file, line);
        if (raw.length() <= LONGEST_SHOWN) {
            return new Found.Rejected(place, why, header, raw);
        }
        int end = Character.isHighSurrogate(raw.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return new Found.Rejected(place, why, "", raw.substring(0, end));
    }
}
