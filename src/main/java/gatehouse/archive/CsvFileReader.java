package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Reads a single table of LinkedIn's export. */
final class CsvFileReader implements FileReader {

    /** A file that only calls itself CSV is taken too: it is refused with a sentence about exports. */
    @Override
    public boolean accepts(byte[] first, String name) {
        try {
            return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                    || CsvFile.open(name, new ByteArrayInputStream(first), UTF_8, Limits.DEFAULT) != null;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    public Archive open(Source source, String memberName, Limits limits) throws IOException, RefusedFile {
        return LinkedInExport.open(new SingleFile(source, limits), memberName, limits);
    }

    /** An export of one file that isn't packed. */
    private record SingleFile(Source source, Limits limits) implements ExportFiles {

        @Override
        public void each(Visitor visitor) throws IOException, RefusedFile {
            try (PackedBytes packed = new PackedBytes(source.open())) {
                visitor.visit(source.name(), new Unpacked(packed, new Budget(limits, packed)));
            } catch (Unreadable unreadable) {
                throw unreadable.refused();
            }
        }
    }
}
