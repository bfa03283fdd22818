package gatehouse.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** One file while it is unpacked: every byte is counted, and closing it leaves the archive open. */
final class Unpacked extends FilterInputStream {
    private final Budget budget;

    Unpacked(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = super.read(into, offset, length);
            budget.unpacked(Math.max(0, read));
            return read;
        } catch (ZipException | EOFException broken) {
            throw new Unreadable(RefusedFile.Reason.DAMAGED);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.min(bytes, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {}
}
