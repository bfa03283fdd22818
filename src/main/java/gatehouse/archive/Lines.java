package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of text; of an endless line only the beginning is kept. */
final class Lines {
    private static final char NOT_READABLE = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final Charset charset;
    private final int longest;
    private final byte[] read = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] line = new byte[4096];
    private int length;
    private boolean cut;
    private long number;
    private boolean wasSavedAgain;
    private boolean hasLetters;
    private boolean hasOtherBytes;

    Lines(InputStream in, Charset charset, int longest) {
        this.in = in;
        this.charset = charset;
        this.longest = longest;
    }

    /** The next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        length = 0;
        cut = false;
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int stop = next;
            while (stop < end && read[stop] != '\n') {
                stop++;
            }
            keep(next, stop);
            next = stop + 1;
            if (stop < end) {
                return line();
            }
        }
        return any ? line() : null;
    }

    /**
     * Whether what was read so far may be the text of older Windows programs. LinkedIn writes UTF-8 and ends lines without a carriage
     * return; Excel ends them with one, and where it was not told to keep UTF-8 no letter of it is left.
     */
    boolean mayBeWestern() {
        return wasSavedAgain && !hasLetters;
    }

    /** Whether it is: there were bytes that are no UTF-8. */
    boolean isWestern() {
        return mayBeWestern() && hasOtherBytes;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(read));
        return end > 0;
    }

    private void keep(int from, int to) {
        int more = to - from;
        int room = longest - length;
        if (more > room) {
            cut = true;
            more = room;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + more)));
        }
        System.arraycopy(read, from, line, length, more);
        length += more;
    }

    private Line line() {
        number++;
        int size = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        String text = new String(line, 0, size, charset);
        boolean readable = cut || (text.indexOf('\0') < 0 && (text.indexOf(NOT_READABLE) < 0 || sameBytes(text, size)));
        wasSavedAgain |= number == 1 && size < length;
        if (!cut && text.length() < size) { // letters of more than one byte
            hasLetters |= readable;
        }
        hasOtherBytes |= !readable && text.indexOf(NOT_READABLE) >= 0;
        if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        return new Line(number, text, cut, readable);
    }

    /** Whether a sign for "not readable" stood in the file itself. */
    private boolean sameBytes(String text, int size) {
        byte[] again = text.getBytes(charset);
        return Arrays.equals(again, 0, again.length, line, 0, size);
    }
}
