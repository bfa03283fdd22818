package gatehouse.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of an archive as they are uploaded: counts them and remembers the last, in which the directory of a ZIP ends. */
final class PackedBytes extends FilterInputStream {
    /** The end mark of a ZIP, with the longest comment it may have. */
    private static final int END = 22 + 0xFFFF;

    private static final int COUNT_AT = 10;

    /** Says that the true count stands elsewhere, since there are so many. */
    private static final int TOO_MANY_TO_SAY = 0xFFFF;

    private final byte[] last = new byte[END];
    private long count;

    PackedBytes(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            count += read;
            int kept = Math.min(read, END);
            System.arraycopy(last, kept, last, 0, END - kept);
            System.arraycopy(into, offset + read - kept, last, END - kept, kept);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.min(bytes, END)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    void readToEnd() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    /** Whether the archive has its end, and as many files as were met: otherwise a part of it is missing. */
    boolean endsWithDirectoryOf(int entries) {
        for (int at = END - 22; at >= 0; at--) {
            if (last[at] == 'P' && last[at + 1] == 'K' && last[at + 2] == 5 && last[at + 3] == 6) {
                int told = (last[at + COUNT_AT] & 0xFF) | (last[at + COUNT_AT + 1] & 0xFF) << 8;
                return told == entries || told == TOO_MANY_TO_SAY;
            }
        }
        return false;
    }
}
