package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * One table of an export, opened at its first row.
 *
 * @param name of the file, only shown
 * @param header the header row as it stands in the file
 */
record CsvFile(String name, Table table, Columns columns, String header, Rows rows, Lines lines) {
    /** What Excel writes when it isn't told to keep UTF-8. */
    static final Charset WESTERN = Charset.forName("windows-1252");

    /** Before the header LinkedIn sets a note, and Excel leaves empty rows where it was. */
    private static final int LINES_BEFORE_HEADER = 20;

    private static final String SEPARATORS = ",;\t";

    /** Finds the header; null when this is no table of ours. */
    static @Nullable CsvFile open(String name, InputStream in, Charset charset, Limits limits) throws IOException {
        Lines lines = new Lines(in, charset, limits.rowBytes());
        for (int at = 0; at <= LINES_BEFORE_HEADER; at++) {
            Line line = lines.next();
            if (line == null) {
                return null;
            }
            CsvFile found = line.cut() ? null : withHeader(name, line, lines, limits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable CsvFile withHeader(String name, Line line, Lines lines, Limits limits) {
        for (int at = 0; at < SEPARATORS.length(); at++) {
            Rows rows = new Rows(lines, limits, SEPARATORS.charAt(at));
            String[] names = rows.fields(line.text());
            Columns columns = new Columns(names == null ? new String[0] : names);
            Table table = Table.of(columns, name);
            if (table != null) {
                return new CsvFile(name, table, columns, line.text(), rows, lines);
            }
        }
        return null;
    }

    /** The next row, checked against the header; null after the last. Rows of nothing but commas are passed over. */
    @Nullable
    Row next() throws IOException {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (row.fault() != null) {
                return row;
            }
            if (!isEmpty(row.fields())) {
                return columns.fit(row.fields()) ? row : Row.broken(row.line(), row.raw(), Fault.FIELDS);
            }
        }
        return null;
    }

    private static boolean isEmpty(String[] fields) {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
