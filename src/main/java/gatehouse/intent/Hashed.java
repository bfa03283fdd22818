package gatehouse.intent;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.util.Arrays;

/** The hashed rows of one text: its words, pairs of neighbouring words, and runs of three to five letters within words. */
final class Hashed {
    /** Rows that words and letter runs share; a power of two. With 2^14 rows the corpus collides noticeably, 2^16 gain little more. */
    static final int ROWS = 1 << 15;

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;

    private int[] words = new int[128];
    private int wordCount;
    private int[] runs = new int[512];
    private int runCount;

    Hashed(Reading reading) {
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

    int runCount() {
        return runCount;
    }

    int run(int i) {
        return runs[i];
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

    private void addRuns(char[] letters, int from, int to) {
        for (int start = from; start + SHORTEST_RUN <= to; start++) {
            long hash = 7919;
            int longest = Math.min(LONGEST_RUN, to - start);
            for (int k = 0; k < longest; k++) {
                hash = (hash ^ letters[start + k]) * 0x9E3779B97F4A7C15L;
                if (k >= SHORTEST_RUN - 1) {
                    addRun(hash);
                }
            }
        }
    }

    private void addWord(long hash) {
        if (wordCount == words.length) {
            words = Arrays.copyOf(words, wordCount * 2);
        }
        words[wordCount++] = row(hash);
    }

    private void addRun(long hash) {
        if (runCount == runs.length) {
            runs = Arrays.copyOf(runs, runCount * 2);
        }
        runs[runCount++] = row(hash);
    }

    private static int row(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 40) & ROWS - 1;
    }
}
