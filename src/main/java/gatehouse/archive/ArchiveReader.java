package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Opens whatever somebody uploads: finds the reader for it by what it holds. */
public final class ArchiveReader {

    /** In the order in which they are asked. */
    private static final List<FileReader> READERS =
            List.of(new ZipReader(), new CsvFileReader(), new MailFileReader(), new TextFileReader());

    private ArchiveReader() {}

    /**
     * Looks through a file.
     *
     * @param memberName who uploads it; a hint for whose box it is when the file leaves it open
     * @throws RefusedFile when nothing of it can be taken
     */
    public static Archive open(Source source, String memberName, Limits limits) throws IOException, RefusedFile {
        byte[] first;
        try (InputStream in = source.open()) {
            first = in.readNBytes(FileReader.LOOK);
        }
        for (FileReader reader : READERS) {
            if (reader.accepts(first, source.name())) {
                return reader.open(source, memberName, limits);
            }
        }
        throw new RefusedFile(RefusedFile.Reason.UNKNOWN_FORMAT);
    }
}
