package gatehouse.archive;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * An uploaded file that can be read. Every reading streams; what has to be known of the whole file (whose box it is, which conversations
 * went both ways) is gathered when it is opened, and everything in it is counted only when somebody asks.
 */
public interface Archive {
    /**
     * Counts what it holds, which takes one more reading.
     *
     * @throws RefusedFile when so much of it is broken, or there is so much of it, that it isn't to be read
     */
    Contents contents() throws IOException, RefusedFile;

    /**
     * Reads one part, in the order of the file. An unchecked exception of the receiver ends the reading and is thrown on.
     *
     * @throws RefusedFile when the file is found to be broken only here
     */
    void read(Part part, Consumer<Found> receiver) throws IOException, RefusedFile;
}
