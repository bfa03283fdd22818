package gatehouse.intent;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;

/** The hashed rows of one text: its words, pairs of neighbouring words, and the beginnings and ends of its words. */
final class Hashed {
    /** Rows that words and their parts share; a power of two. With 2^15 rows 18,000 texts collide noticeably, 2^17 gain little more. */
    static final int ROWS = 1 << 16;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int END = 3;
    /** The beginnings of three to five letters, and the end. */
    private static final int PARTS = 4;

    private final int[] words;
    private int wordCount;
    private final int[] parts;
    private int partCount;

    Hashed(Reading reading) {
        int size = reading.size();
        words = new int[4 * size + 1];
        parts = new int[PARTS * size];
        long before = 17;
        for (int token = 0; token < reading.size(); token++) {
            long word = wordHash(reading, token);
            addWord(word * 3);
            addWord(before * 31 + word * 7);
            addPlaced(reading, token, word);
            before = word;
            if (reading.is(token, TokenType.WORD)) {
                addParts(reading.letters(), reading.from(token), reading.to(token));
            }
        }
        addWord(before * 31 + 5);
    }

    int wordCount() {
        return wordCount;
    }

    /** The rows of the words; only the first {@link #wordCount} count. */
    int[] words() {
        return words;
    }

    int partCount() {
        return partCount;
    }

    /** The rows of the parts of words; only the first {@link #partCount} count. */
    int[] parts() {
        return parts;
    }

    /** What is asked, and what is said last, tells more of the purpose than the opening does: such words count once more. */
    private void addPlaced(Reading reading, int token, long word) {
        int sentence = reading.sentence(token);
        if (reading.isQuestion(sentence)) {
            addWord(word * 17 + 3);
        }
        if (sentence == reading.sentences() - 1) {
            addWord(word * 19 + 5);
        }
    }

    /** Numbers, links, addresses and the like are known by their types, all others by their letters. */
    private static long wordHash(Reading reading, int token) {
        if (!reading.is(token, TokenType.WORD)) {
            return reading.types(token);
        }
        long hash = 1469598103934665603L;
        char[] letters = reading.letters();
        for (int k = reading.from(token); k < reading.to(token); k++) {
            hash = (hash ^ letters[k]) * 1099511628211L;
        }
        return hash;
    }

    /**
     * Beginnings stand for the stem of a word, the end for its form: a word never met is still known by them. The longer ones are always
     * written, and only counted where the word goes on: most words end too soon for a branch to be foretold.
     */
    private void addParts(char[] letters, int from, int to) {
        int length = to - from;
        if (length < SHORTEST_BEGINNING) {
            return;
        }
        int count = partCount;
        long three = grow(grow(grow(7001, letters[from]), letters[from + 1]), letters[from + 2]);
        long four = grow(three, letters[from + 3]);
        parts[count] = row(three);
        parts[count + 1] = row(four);
        parts[count + 2] = row(grow(four, letters[from + 4]));
        count += length == SHORTEST_BEGINNING ? 1 : length == SHORTEST_BEGINNING + 1 ? 2 : 3;
        if (length > END) {
            parts[count++] = row(grow(grow(grow(7103, letters[to - 1]), letters[to - 2]), letters[to - 3]));
        }
        partCount = count;
    }

    private static long grow(long hash, char letter) {
        return (hash ^ letter) * 0x9E3779B97F4A7C15L;
    }

    private void addWord(long hash) {
        words[wordCount++] = row(hash);
    }

    private static int row(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 40) & ROWS - 1;
    }
}
