package gatehouse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Parts a file of many mails at the lines that begin a mail, and takes off the {@code >} that was put before lines of a mail that look like
 * one.
 */
final class Mbox {
    private static final int LONGEST_MARK = 256;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    /** With a time and a year: a sentence that begins with "From" has neither. */
    private static final Pattern MARK = Pattern.compile("From \\S.*\\d{1,2}:\\d{2}.*(?:19|20)\\d{2}.*");

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean isAtLineStart = true;
    private boolean isAfterBlank = true;
    private int lineLength;
    private long line = 1;

    Mbox(InputStream in) {
        this.in = in;
    }

    /** Whether a file that begins with these bytes is such a one. */
    static boolean begins(byte[] first) {
        int from = 0;
        while (from < first.length && (first[from] == '\n' || first[from] == '\r')) {
            from++;
        }
        return isMark(first, from, first.length);
    }

    /** Goes on to the next mail, past what is left of this one; false at the end. */
    boolean next() throws IOException {
        mail().transferTo(OutputStream.nullOutputStream());
        if (!isMarkHere()) {
            return false;
        }
        int next;
        do {
            next = fill(1) ? buffer[at++] : '\n';
        } while (next != '\n');
        line++;
        isAtLineStart = true;
        isAfterBlank = false;
        lineLength = 0;
        return true;
    }

    /** The line on which the mail begins that is read now. */
    long line() {
        return line;
    }

    /** The mail, up to where the next one begins. */
    InputStream mail() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return Mbox.this.read(into, from, length);
            }
        };
    }

    private int read(byte[] into, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (isAtLineStart && !beginLine()) {
                break;
            }
            if (!fill(1)) {
                break;
            }
            int chunk = Math.min(length - done, end - at);
            int copied = 0;
            byte last = 0;
            while (copied < chunk && last != '\n') {
                last = buffer[at + copied];
                into[from + done + copied] = last;
                lineLength += last == '\n' || last == '\r' || lineLength > 1 ? 0 : 1;
                copied++;
            }
            at += copied;
            done += copied;
            if (last == '\n') {
                line++;
                isAtLineStart = true;
                isAfterBlank = lineLength == 0;
                lineLength = 0;
            }
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    /** False when the next mail begins here, or nothing comes any more. */
    private boolean beginLine() throws IOException {
        if (isMarkHere() || !fill(1)) {
            return false;
        }
        int quotes = 0;
        while (quotes < end - at && buffer[at + quotes] == '>') {
            quotes++;
        }
        if (quotes > 0 && startsWithFrom(buffer, at + quotes, end)) {
            at++;
        }
        isAtLineStart = false;
        return true;
    }

    private boolean isMarkHere() throws IOException {
        fill(LONGEST_MARK);
        return isAtLineStart && isAfterBlank && isMark(buffer, at, end);
    }

    private static boolean isMark(byte[] bytes, int from, int to) {
        if (!startsWithFrom(bytes, from, to)) {
            return false;
        }
        int stop = from;
        while (stop < to && bytes[stop] != '\n' && stop - from < LONGEST_MARK) {
            stop++;
        }
        return stop - from < LONGEST_MARK
                && MARK.matcher(new String(bytes, from, stop - from, StandardCharsets.ISO_8859_1).strip())
                        .matches();
    }

    private static boolean startsWithFrom(byte[] bytes, int from, int to) {
        if (to - from < FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (bytes[from + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    /** Fetches until so many bytes are there; false when the file has fewer. */
    private boolean fill(int wanted) throws IOException {
        if (end - at >= wanted) {
            return true;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        while (end < wanted) {
            int got = in.read(buffer, end, buffer.length - end);
            if (got < 0) {
                return false;
            }
            end += got;
        }
        return true;
    }
}
