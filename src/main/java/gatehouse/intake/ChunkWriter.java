package gatehouse.intake;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into pieces and keeps each as soon as it is full; one piece is in memory at a time. */
final class ChunkWriter extends OutputStream {
    static final int LENGTH = 256 * 1024;

    private final ImportService imports;
    private final MailboxImport of;
    private final byte[] piece = new byte[LENGTH];
    private int filled;
    private int number;
    private long written;

    ChunkWriter(ImportService imports, MailboxImport of) {
        this.imports = imports;
        this.of = of;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, LENGTH - filled);
            System.arraycopy(bytes, from, piece, filled, count);
            filled += count;
            from += count;
            left -= count;
            if (filled == LENGTH) {
                flush();
            }
        }
        written += length;
    }

    /** Keeps what is there as a piece of its own. */
    @Override
    public void flush() {
        if (filled > 0) {
            imports.keep(of, number, Arrays.copyOf(piece, filled));
            number++;
            filled = 0;
        }
    }

    @Override
    public void close() {
        flush();
    }

    long written() {
        return written;
    }
}
