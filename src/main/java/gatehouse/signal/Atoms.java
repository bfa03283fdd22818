package gatehouse.signal;

import gatehouse.text.Reading;
import java.util.Arrays;

/** The atoms of every token of one reading. Used again for one reading after the other. */
final class Atoms {
    private final Vocabulary vocabulary;
    private final long[] bits;
    /** For every atom of the text which row of {@link #places} it has; 0 for the others. */
    private final char[] rows;
    /** The distinct atoms of the text, by row. */
    private char[] inText = new char[256];
    /** One bit a token, in rows of {@link #stride} numbers; row 0 stays empty. */
    private long[] places = new long[512];

    private int rowCount = 1;
    private int stride;
    private int[] list = new int[64 * Vocabulary.mostPerToken()];
    private int[] ends = new int[64];
    private long[] clues = new long[64];
    private Reading reading = Reading.of("");

    Atoms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rows = new char[vocabulary.atoms()];
        this.bits = new long[vocabulary.atoms()];
        for (int atom = 0; atom < bits.length; atom++) {
            bits[atom] = Clue.bit(atom, vocabulary);
        }
    }

    /** Looks up all tokens of a reading. */
    void read(Reading next) {
        reading = next;
        int size = next.size();
        if (size >= ends.length) {
            ends = new int[size + 64];
            clues = new long[size + 64];
            list = new int[ends.length * Vocabulary.mostPerToken()];
        }
        forgetPlaces();
        stride = (size >> 6) + 2;
        int at = 0;
        for (int token = 0; token < size; token++) {
            long clue = 0;
            int from = at;
            at = vocabulary.lookUp(next, token, list, at);
            for (int k = from; k < at; k++) {
                clue |= bits[list[k]];
                addPlace(list[k], token);
            }
            clues[token] = clue;
            ends[token + 1] = at;
        }
    }

    private void forgetPlaces() {
        for (int row = 1; row < rowCount; row++) {
            rows[inText[row]] = 0;
        }
        Arrays.fill(places, 0, rowCount * stride, 0);
        rowCount = 1;
    }

    private void addPlace(int atom, int token) {
        int row = rows[atom];
        if (row == 0) {
            row = rowCount++;
            rows[atom] = (char) row;
            if (row == inText.length) {
                inText = Arrays.copyOf(inText, row * 2);
            }
            inText[row] = (char) atom;
            if (rowCount * stride > places.length) {
                places = Arrays.copyOf(places, Math.max(rowCount * stride, places.length * 2));
            }
        }
        places[row * stride + (token >> 6)] |= 1L << token;
    }

    /** The tokens from {@code base} on that have the atom, one bit a token. */
    long places(int atom, int base) {
        int at = rows[atom] * stride + (base >> 6);
        // The shift in two parts: one by 64 would do nothing.
        return places[at] >>> base | places[at + 1] << 1 << ~base;
    }

    /** The tokens from {@code base} on that have one of the atoms that stand from {@code from} to {@code to} in {@code atoms}. */
    long anyOf(char[] atoms, int from, int to, int base) {
        long any = 0;
        for (int k = from; k < to; k++) {
            if (rows[atoms[k]] != 0) {
                any |= places(atoms[k], base);
            }
        }
        return any;
    }

    /** Writes what stands around a token, within its sentence, as {@link Triggers#isWorthTrying} wants it. */
    void look(int token, int sentenceFrom, int sentenceTo, long[] back, long[] ahead) {
        int most = Math.min(Clue.FARTHEST, token - sentenceFrom + 1);
        long seen = 0;
        for (int k = 1; k <= most; k++) {
            seen |= clues[token - k + 1];
            back[k] = seen;
        }
        Arrays.fill(back, most + 1, back.length, seen);
        most = Math.min(Clue.FARTHEST, sentenceTo - token - 1);
        seen = 0;
        for (int k = 1; k <= most; k++) {
            seen |= clues[token + k];
            ahead[k] = seen;
        }
        Arrays.fill(ahead, most + 1, ahead.length, seen);
    }

    int from(int token) {
        return ends[token];
    }

    int to(int token) {
        return ends[token + 1];
    }

    int at(int index) {
        return list[index];
    }

    boolean has(int token, int atom) {
        return (places(atom, token) & 1) != 0;
    }

    /** Whether any token of the text has the atom. */
    boolean anywhere(int atom) {
        return rows[atom] != 0;
    }

    int sentenceEnd(int token) {
        int end = token + 1;
        int sentence = reading.sentence(token);
        while (end < reading.size() && reading.sentence(end) == sentence) {
            end++;
        }
        return end;
    }
}
