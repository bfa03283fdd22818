package gatehouse.intake;

import gatehouse.archive.Source;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** An uploaded file, read from its pieces in the database: one piece is in memory at a time. */
record UploadedFile(String name, IntFunction<byte @Nullable []> chunks) implements Source {

    @Override
    public InputStream open() {
        return new Pieces(chunks);
    }

    private static final class Pieces extends InputStream {
        private final IntFunction<byte @Nullable []> chunks;
        private byte @Nullable [] piece = new byte[0];
        private int number;
        private int next;

        Pieces(IntFunction<byte @Nullable []> chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (piece != null && next == piece.length) {
                piece = chunks.apply(number);
                number++;
                next = 0;
            }
            if (piece == null) {
                return -1;
            }
            int count = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, into, offset, count);
            next += count;
            return count;
        }
    }
}
