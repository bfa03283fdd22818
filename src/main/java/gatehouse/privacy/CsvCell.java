package gatehouse.privacy;

import org.jspecify.annotations.Nullable;

/** A value as a cell that no spreadsheet takes for a formula. */
final class CsvCell {
    /** What makes a spreadsheet calculate, also in the wide form that Asian keyboards type. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /** A text that could be taken for a formula begins with an apostrophe, which spreadsheets understand as "this is text". */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean dangerous = value instanceof String && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }
}
