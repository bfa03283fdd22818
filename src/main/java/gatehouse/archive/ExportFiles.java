package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;

/** The files of an export, however they are packed. */
interface ExportFiles {

    /** Looks into one file after the other. */
    void each(Visitor visitor) throws IOException, RefusedFile;

    /** Looks into one file. */
    interface Visitor {
        /** May read as much of the content as it likes and need not close it. */
        void visit(String name, InputStream content) throws IOException, RefusedFile;
    }
}
