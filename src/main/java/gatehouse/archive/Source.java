package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody uploaded; it can be read as often as needed, always from its beginning and never as a whole. */
public interface Source {
    /** The name it had on the sender's computer; only shown, never used as a path. */
    String name();

    InputStream open() throws IOException;
}
