package gatehouse.signal;

import gatehouse.text.Reading;
import java.util.Arrays;

/** The atoms of every token of one reading. Used again for one reading after the other. */
final class Atoms {
    private static final int WORD = 1 << 20;
    private static final int WHOLE = 1 << 6;
    private static final int TRIGGER = 1 << 7;

    private final Vocabulary vocabulary;
    private final WordPairs known;
    /** What is asked of every atom: which bit its clue has, whether it is a whole word, and whether it sets off any phrase. */
    private final byte[] kinds;
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
    /** For the first token of every sentence where the sentence ends. */
    private int[] sentenceEnds = new int[64];

    private long[] clues = new long[64];
    private long[] pairs = new long[64];
    private long allClues;
    private long allPairs;

    Atoms(Vocabulary vocabulary, WordPairs known, Triggers triggers) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.rows = new char[vocabulary.atoms()];
        this.kinds = new byte[vocabulary.atoms()];
        for (int atom = 0; atom < kinds.length; atom++) {
            int bit = Long.numberOfTrailingZeros(Clue.bit(atom, vocabulary));
            kinds[atom] =
                    (byte) (bit | (vocabulary.isWord(atom) ? WHOLE : 0) | (triggers.isTrigger(atom) ? TRIGGER : 0));
        }
    }

    /** Looks up all tokens of a reading. */
    void read(Reading next) {
        int size = next.size();
        if (size >= ends.length) {
            ends = new int[size + 64];
            sentenceEnds = new int[size + 64];
            clues = new long[size + 64];
            pairs = new long[size + 64];
            list = new int[ends.length * Vocabulary.mostPerToken()];
        }
        forgetPlaces();
        stride = (size >> 6) + 2;
        int at = 0;
        int before = 0;
        int first = 0;
        allClues = 0;
        allPairs = 0;
        for (int token = 0; token < size; token++) {
            long clue = 0;
            int whole = 0;
            int to = vocabulary.lookUp(next, token, list, at);
            makeRoom(to - at);
            for (int k = at; k < to; k++) {
                int atom = list[k];
                int kind = kinds[atom];
                clue |= 1L << kind;
                whole += (kind & WHOLE) / WHOLE * (WORD | atom);
                addPlace(atom, token);
                list[at] = atom;
                at += (kind & TRIGGER) / TRIGGER;
            }
            clues[token] = clue;
            allClues |= clue;
            pairs[token] = 0;
            if (token > 0) {
                pairs[token - 1] = pair(before, whole);
                allPairs |= pairs[token - 1];
            }
            before = whole;
            ends[token + 1] = at;
            if (token + 1 == size || next.sentence(token + 1) != next.sentence(token)) {
                sentenceEnds[first] = token + 1;
                first = token + 1;
            }
        }
    }

    private void forgetPlaces() {
        for (int row = 1; row < rowCount; row++) {
            rows[inText[row]] = 0;
        }
        Arrays.fill(places, 0, rowCount * stride, 0);
        rowCount = 1;
    }

    private void makeRoom(int more) {
        if (rowCount + more >= inText.length) {
            inText = Arrays.copyOf(inText, inText.length * 2);
        }
        if ((rowCount + more + 1) * stride > places.length) {
            places = Arrays.copyOf(places, Math.max((rowCount + more + 1) * stride, places.length * 2));
        }
    }

    /** Without branches, since nobody can foretell whether an atom was seen before in the text. */
    private void addPlace(int atom, int token) {
        int seen = rows[atom];
        int row = seen == 0 ? rowCount : seen;
        rows[atom] = (char) row;
        inText[row] = (char) atom;
        places[row * stride + (token >> 6)] |= 1L << token;
        rowCount += seen == 0 ? 1 : 0;
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

    /** The bit of a pair of words; all bits when one of them can be read in two ways, as {@code p4ssw0rd} can. */
    private long pair(int before, int after) {
        if (before < WORD || after < WORD) {
            return 0;
        }
        return (before | after) >= 2 * WORD ? -1 : known.bit(before - WORD, after - WORD);
    }

    /** False only when neither one of the words nor one of the pairs stands anywhere in the text. */
    boolean maySee(long words, long wantedPairs) {
        return (allClues & words | allPairs & wantedPairs) != 0;
    }

    /** Looks at one sentence. */
    void look(int from, int to, Surroundings around) {
        around.begin(clues, pairs, from, to);
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

    /** Where the sentence ends that begins with a token. */
    int sentenceEnd(int firstToken) {
        return sentenceEnds[firstToken];
    }
}
