package gatehouse.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file one by one, so that a broken one is known by its line and its text and costs no other.
 *
 * <p>A row is as many lines as it takes to close all quotes. If the lines put together so make no row, a quote was left open by mistake:
 * then the first line is taken alone and the others are read again. Between two lines with an odd number of quotes all others have an
 * even one, so no line is read more than three times.
 */
final class Rows {
    /** So many lines has a row at most, if all of them are long. */
    private static final int LINES_OF_A_ROW = 5;

    private final Lines lines;
    private final int longest;
    private final int columns;
    private final long mostLines;
    private final CsvReader.CsvReaderBuilder csv;
    private final Deque<Line> again = new ArrayDeque<>();

    Rows(Lines lines, Limits limits, char separator) {
        this.lines = lines;
        this.longest = limits.rowBytes();
        this.columns = limits.columns();
        this.mostLines = LINES_OF_A_ROW * limits.rows();
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .maxBufferSize(2 * longest);
    }

    /** The next row that isn't blank, or null after the last. */
    @Nullable
    Row next() throws IOException {
        for (Line line = take(); line != null; line = take()) {
            if (line.number() > mostLines) {
                throw new Unreadable(RefusedFile.Reason.TOO_MANY_ROWS);
            }
            if (!line.isBlank()) {
                return row(line);
            }
        }
        return null;
    }

    private Row row(Line first) throws IOException {
        if (first.cut()) {
            return Row.broken(first.number(), first.text(), Fault.TOO_LONG);
        }
        if (!first.hasOddQuotes()) {
            return single(first);
        }
        List<Line> joined = new ArrayList<>(List.of(first));
        int size = first.text().length();
        while (size <= longest) {
            Line line = take();
            if (line == null) {
                break;
            }
            joined.add(line);
            size += line.text().length() + 1;
            if (line.cut()) {
                break;
            }
            if (line.hasOddQuotes()) {
                return whole(joined);
            }
        }
        readAgain(joined);
        return single(first);
    }

    private Row whole(List<Line> joined) {
        Line first = joined.getFirst();
        String raw = String.join("\n", joined.stream().map(Line::text).toList());
        String[] fields = fields(raw);
        if (fields == null) {
            readAgain(joined);
            return single(first);
        }
        if (!joined.stream().allMatch(Line::readable)) {
            return Row.broken(first.number(), raw, Fault.ENCODING);
        }
        return Row.read(first.number(), fields, raw);
    }

    private Row single(Line line) {
        if (!line.readable()) {
            return Row.broken(line.number(), line.text(), Fault.ENCODING);
        }
        String[] fields = fields(line.text());
        return fields == null
                ? Row.broken(line.number(), line.text(), Fault.FIELDS)
                : Row.read(line.number(), fields, line.text());
    }

    /** The fields of exactly one row; null when the text is none, or more. */
    String @Nullable [] fields(String text) {
        StringArrayHandler handler = StringArrayHandler.builder()
                .maxFields(columns)
                .maxFieldSize(longest)
                .maxRecordSize(longest)
                .build();
        try {
            Iterator<String[]> rows = csv.build(handler, text).iterator();
            String[] fields = rows.hasNext() ? rows.next() : null;
            return rows.hasNext() ? null : fields;
        } catch (CsvParseException none) {
            return null;
        }
    }

    private @Nullable Line take() throws IOException {
        Line line = again.poll();
        return line == null ? lines.next() : line;
    }

    private void readAgain(List<Line> joined) {
        for (int at = joined.size() - 1; at > 0; at--) {
            again.addFirst(joined.get(at));
        }
    }
}
