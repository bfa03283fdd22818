package gatehouse.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;

/** The same words again and again, without the room they would take. */
final class Repeated extends InputStream {
    private final byte[] words;
    private final int length;
    private int at;

    Repeated(String words, int length) {
        this.words = words.getBytes(US_ASCII);
        this.length = length;
    }

    @Override
    public int read() {
        return at < length ? words[at++ % words.length] : -1;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
        int count = Math.min(most, length - at);
        for (int next = 0; next < count; next++) {
            into[offset + next] = words[(at + next) % words.length];
        }
        at += Math.max(0, count);
        return count > 0 ? count : -1;
    }
}
