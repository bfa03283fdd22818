package gatehouse.signal;

import gatehouse.text.Reading;
import java.util.Arrays;

/** The atoms of every token of one reading. Used again for one reading after the other. */
final class Atoms {
    /** How many bits a filter of atoms has; a power of two. */
    static final int FILTER_BITS = 256;

    private final Vocabulary vocabulary;
    private final long[] present;
    private final long[] bits;
    private int[] list = new int[64 * Vocabulary.mostPerToken()];
    private int[] ends = new int[64];
    private long[] clues = new long[64];
    private Reading reading = Reading.of("");

    Atoms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.present = new long[(vocabulary.atoms() >> 6) + 1];
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
        int at = 0;
        for (int token = 0; token < size; token++) {
            long clue = 0;
            int from = at;
            at = vocabulary.lookUp(next, token, list, at);
            for (int k = from; k < at; k++) {
                clue |= bits[list[k]];
            }
            clues[token] = clue;
            ends[token + 1] = at;
        }
        Arrays.fill(present, 0);
        for (int k = 0; k < at; k++) {
            present[list[k] >> 6] |= 1L << list[k];
        }
    }

    /** Writes what stands around a token, within its sentence, as {@link Triggers#isWorthTrying} wants it. */
    void look(int token, int sentenceFrom, int sentenceTo, long[] back, long[] ahead) {
        long seen = 0;
        for (int k = 1; k <= Clue.FARTHEST; k++) {
            seen |= token - k + 1 >= sentenceFrom ? clues[token - k + 1] : 0;
            back[k] = seen;
        }
        seen = 0;
        for (int k = 1; k <= Clue.FARTHEST; k++) {
            seen |= token + k < sentenceTo ? clues[token + k] : 0;
            ahead[k] = seen;
        }
    }

    /** False only when the token has none of the atoms whose bits, the number modulo {@link #FILTER_BITS}, stand at {@code filter}. */
    boolean mayHave(int token, int[] code, int filter) {
        for (int k = ends[token]; k < ends[token + 1]; k++) {
            int bit = list[k] & FILTER_BITS - 1;
            if ((code[filter + (bit >> 5)] & 1 << bit) != 0) {
                return true;
            }
        }
        return false;
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
        for (int k = ends[token]; k < ends[token + 1]; k++) {
            if (list[k] == atom) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token has one of the atoms that stand in rising order from {@code from} to {@code to} in {@code atoms}. */
    boolean has(int token, int[] atoms, int from, int to) {
        for (int k = ends[token]; k < ends[token + 1]; k++) {
            int wanted = list[k];
            int low = from;
            for (int left = to - from; left > 1; ) {
                int half = left >>> 1;
                low = atoms[low + half] <= wanted ? low + half : low;
                left -= half;
            }
            if (from < to && atoms[low] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether any token of the text has the atom. */
    boolean anywhere(int atom) {
        return (present[atom >> 6] & 1L << atom) != 0;
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
