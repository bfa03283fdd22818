package gatehouse.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes rows into a ZIP file, each table once as CSV for spreadsheets and once as JSON for programs, without keeping any of it. */
final class ExportZip {
    private static final JsonFactory JSON = new JsonFactory();

    private final ExportSource source;
    private final String readMe;

    ExportZip(ExportSource source, String readMe) {
        this.source = source;
        this.readMe = readMe;
    }

    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("README.txt"));
        zip.write(readMe.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (KeptTable table : source.tables()) {
            zip.putNextEntry(new ZipEntry("csv/" + table.name() + ".csv"));
            writeCsv(table, zip);
            zip.putNextEntry(new ZipEntry("json/" + table.name() + ".json"));
            writeJson(table, zip);
        }
        // Not in a finally block: a file that broke off must not look whole.
        zip.finish();
        zip.flush();
    }

    private void writeCsv(KeptTable table, ZipOutputStream zip) throws IOException {
        List<String> columns = source.columns(table);
        try (Writer text = new BufferedWriter(new OutputStreamWriter(open(zip), StandardCharsets.UTF_8));
                CsvWriter csv = CsvWriter.builder().build(text)) {
            text.write('\uFEFF'); // without it, spreadsheets take UTF-8 for something else
            csv.writeRecord(columns);
            source.forEach(
                    table,
                    row -> csv.writeRecord(columns.stream()
                            .map(column -> CsvCell.of(plain(row.get(column))))
                            .toList()));
        }
    }

    private void writeJson(KeptTable table, ZipOutputStream zip) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(open(zip)).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            source.forEach(table, row -> writeObject(json, row));
            json.writeEndArray();
        }
    }

    private static void writeObject(JsonGenerator json, Map<String, @Nullable Object> row) {
        try {
            json.writeStartObject();
            for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
                json.writeFieldName(cell.getKey());
                switch (plain(cell.getValue())) {
                    case null -> json.writeNull();
                    case Boolean truth -> json.writeBoolean(truth);
                    case Integer number -> json.writeNumber(number);
                    case Double number -> json.writeNumber(number);
                    // Also ids: many readers round numbers that long.
                    case Object other -> json.writeString(other.toString());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
    }

    /** One file in the ZIP: closing it leaves the ZIP open for the next. */
    private static OutputStream open(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }
}
