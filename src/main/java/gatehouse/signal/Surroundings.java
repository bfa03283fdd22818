package gatehouse.signal;

import java.util.Arrays;

/**
 * What stands around every token of one sentence: for each run of 1, 2, 4, 8 and 16 tokens the clues of them all. Any window is two of
 * these runs, so that a clue is looked up without a loop.
 */
final class Surroundings {
    private static final int RUNS = 5;
    private static final int MARGIN = Clue.FARTHEST;

    private long[] words = new long[RUNS * 128];
    private long[] pairs = new long[RUNS * 128];
    private int first;

    /** The place of a token, to which {@link #window} is added. */
    int place(int token) {
        return (token - first) * RUNS;
    }

    /** Two steps from a token's place to the runs that together are a window, one byte each. */
    static int window(int from, int to) {
        int run = 31 - Integer.numberOfLeadingZeros(1 + to - from);
        int begin = (from + MARGIN) * RUNS + run;
        int end = (1 + to - (1 << run) + MARGIN) * RUNS + run;
        return begin | end << 8;
    }

    /** 1 when one of the words, or one of the pairs, is seen in a window; else 0. */
    long any(int place, int window, long wantedWords, long wantedPairs) {
        int begin = place + (window & 0xFF);
        int end = place + (window >>> 8 & 0xFF);
        long seen = (words[begin] | words[end]) & wantedWords | (pairs[begin] | pairs[end]) & wantedPairs;
        return (seen | -seen) >>> 63;
    }

    /** Looks at a sentence; the clues are one a token of the text. */
    void begin(long[] tokenWords, long[] tokenPairs, int from, int to) {
        first = from;
        int size = to - from;
        int needed = (size + 2 * MARGIN + 1) * RUNS;
        if (needed > words.length) {
            words = new long[needed * 2];
            pairs = new long[needed * 2];
        }
        spread(words, tokenWords, from, size);
        spread(pairs, tokenPairs, from, size);
    }

    /** Nothing stands before and after the sentence. */
    private static void spread(long[] runs, long[] clues, int from, int size) {
        for (int i = 0; i < size; i++) {
            runs[(MARGIN + i) * RUNS] = clues[from + i];
        }
        Arrays.fill(runs, (MARGIN + size) * RUNS, (2 * MARGIN + size) * RUNS, 0);
        for (int run = 1; run < RUNS; run++) {
            int half = 1 << run - 1;
            int end = (MARGIN + size) * RUNS + run;
            for (int at = Math.max(0, MARGIN + 1 - 2 * half) * RUNS + run; at < end; at += RUNS) {
                runs[at] = runs[at - 1] | runs[at - 1 + half * RUNS];
            }
        }
    }
}
