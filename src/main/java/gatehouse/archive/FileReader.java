package gatehouse.archive;

import java.io.IOException;

/** Reads one kind of file. */
interface FileReader {
    /** How many bytes of a file are looked at to tell what it is. */
    int LOOK = 8192;

    /**
     * Whether this is a file for this reader; told by what it holds.
     *
     * @param first the first bytes of the file, at most {@link #LOOK}
     * @param name the name it was uploaded under
     */
    boolean accepts(byte[] first, String name);

    /**
     * Looks through a file that was accepted.
     *
     * @param memberName who uploads it; the owner of the box, if the file allows for that
     */
    Archive open(Source source, String memberName, Limits limits) throws IOException, RefusedFile;
}
