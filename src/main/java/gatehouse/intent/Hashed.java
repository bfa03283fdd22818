package gatehouse.intent;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;

/** The hashed rows of one text: its words, pairs of neighbouring words, and runs of three to five letters within words. */
final class Hashed {
    /** Rows that words and letter runs share; a power of two. With 2^14 rows the corpus collides noticeably, 2^16 gain little more. */
    static final int ROWS = 1 << 15;

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;

    private final int[] words;
    private int wordCount;
    private final int[] runs;
    private int runCount;

    Hashed(Reading reading) {
        int size = reading.size();
        words = new int[4 * size + 1];
        runs = new int[(LONGEST_RUN - SHORTEST_RUN + 1) * (size == 0 ? 0 : reading.to(size - 1)) + LONGEST_RUN];
        long before = 17;
        for (int token = 0; token < reading.size(); token++) {
            long word = wordHash(reading, token);
            addWord(word * 3);
            addWord(before * 31 + word * 7);
            addPlaced(reading, token, word);
            before = word;
            if (reading.is(token, TokenType.WORD)) {
                addRuns(reading.letters(), reading.from(token) - 1, reading.to(token) + 1);
            }
        }
        addWord(before * 31 + 5);
    }

    int wordCount() {
        return wordCount;
    }

    int word(int i) {
        return words[i];
    }

    /** The rows of the words; only the first {@link #wordCount} count. */
    int[] words() {
        return words;
    }

    int runCount() {
        return runCount;
    }

    int run(int i) {
        return runs[i];
    }

    /** The rows of the runs; only the first {@link #runCount} count. */
    int[] runs() {
        return runs;
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

    /** The longer runs are always written, and only counted where the word goes on: most words end too soon for a branch to be foretold. */
    private void addRuns(char[] letters, int from, int to) {
        int count = runCount;
        for (int start = from; start + SHORTEST_RUN <= to; start++) {
            long three = grow(grow(grow(7919, letters[start]), letters[start + 1]), letters[start + 2]);
            long four = grow(three, letters[start + 3]);
            runs[count] = row(three);
            runs[count + 1] = row(four);
            runs[count + 2] = row(grow(four, letters[start + 4]));
            count += 1 + (start + 4 <= to ? 1 : 0) + (start + LONGEST_RUN <= to ? 1 : 0);
        }
        runCount = count;
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
