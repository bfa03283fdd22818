package gatehouse.archive;

import java.io.IOException;

/** Reads LinkedIn's export as it is downloaded, or packed again. */
final class ZipReader implements FileReader {

    @Override
    public boolean accepts(byte[] first, String name) {
        return first.length > 3
                && first[0] == 'P'
                && first[1] == 'K'
                && ((first[2] == 3 && first[3] == 4) || (first[2] == 5 && first[3] == 6));
    }

    @Override
    public Archive open(Source source, String memberName, Limits limits) throws IOException, RefusedFile {
        return LinkedInExport.open(new ZipFiles(source, limits), memberName, limits);
    }
}
