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

    private static final int LONGEST_SHOWN = 8000;

    static Row read(long line, String[] fields, String raw) {
        return new Row(line, fields, raw, null);
    }

    static Row broken(long line, String raw, Fault fault) {
        return new Row(line, new String[0], raw, fault);
    }

    Found.Rejected rejected(String file, Fault why, String header) {
        int end = Math.min(raw.length(), LONGEST_SHOWN);
        boolean splitsLetter = end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1));
        return new Found.Rejected(new Place(file, line), why, header, raw.substring(0, splitsLetter ? end - 1 : end));
    }
}
