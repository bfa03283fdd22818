package gatehouse.signal;

import java.util.Arrays;

/**
 * Tells whether a phrase stands near a match, in the same sentence. What was found is remembered while the sentence lasts, so that a text
 * that repeats itself is not searched again and again.
 */
final class Nearby {
    private final Phrases phrases;
    private final Atoms atoms;
    /** For every phrase the last sentence, counted on from text to text, in which it was asked for. */
    private final int[] asked;

    /** From where to where its beginnings have been looked for in that sentence, and the last that was found. */
    private final int[] from;

    private final int[] to;
    private final int[] found;
    private int sentence;
    private int sentenceFrom;
    private int sentenceTo;

    Nearby(Phrases phrases, Atoms atoms) {
        this.phrases = phrases;
        this.atoms = atoms;
        this.asked = new int[phrases.count()];
        this.from = new int[phrases.count()];
        this.to = new int[phrases.count()];
        this.found = new int[phrases.count()];
    }

    void begin(int nextFrom, int nextTo) {
        if (sentence == Integer.MAX_VALUE) {
            Arrays.fill(asked, 0);
            sentence = 0;
        }
        sentence++;
        sentenceFrom = nextFrom;
        sentenceTo = nextTo;
    }

    /** Whether one of the phrases, which have these signs, stands in the sentence, not farther from the match than a phrase is wide. */
    boolean any(int[] wanted, long[] signs, int matchStart, int matchEnd) {
        int first = Math.max(sentenceFrom, matchStart - Phrases.WIDEST);
        int last = Math.min(sentenceTo, matchEnd + Phrases.WIDEST);
        for (int i = 0; i < wanted.length; i++) {
            if (Phrases.maySee(signs, i, atoms) && stands(wanted[i], phrases.number(wanted[i]), first, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(int phrase, int number, int first, int last) {
        if (asked[number] != sentence) {
            asked[number] = sentence;
            boolean possible = phrases.isPossible(phrase, atoms);
            lookFrom(number, possible ? first : 0, possible ? first : Integer.MAX_VALUE);
        } else if (first < from[number] || first > to[number] || found[number] >= last) {
            lookFrom(number, first, first);
        }
        if (found[number] >= first) {
            return true;
        }
        int next = Math.max(first, to[number]);
        boolean mayStand = phrases.mayBegin(phrase, atoms, next, last, sentenceTo);
        for (int start = next; mayStand && start < last; start++) {
            if (phrases.matchAt(phrase, atoms, start, sentenceFrom, sentenceTo) > 0) {
                found[number] = start;
                to[number] = start + 1;
                return true;
            }
        }
        to[number] = Math.max(last, to[number]);
        return false;
    }

    private void lookFrom(int number, int first, int looked) {
        from[number] = first;
        to[number] = looked;
        found[number] = -1;
    }
}
