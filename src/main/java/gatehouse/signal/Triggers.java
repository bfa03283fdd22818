package gatehouse.signal;

import java.util.Arrays;
import java.util.List;

/**
 * For every atom the phrases it sets off, each with three clues. Whoever meets the atom goes through them in one direction, and nearly all
 * phrases are ruled out without being touched.
 */
final class Triggers {
    private static final int PHRASE_BITS = 20;
    private static final int EDGE_BITS = 6;
    /** A clue in a number: its window in two bytes, and above them which signs it looks for. */
    private static final int WINDOW_BITS = 16;

    private static final int CLUE_BITS = WINDOW_BITS + Signs.NUMBER_BITS;
    private static final int CLUE = (1 << CLUE_BITS) - 1;
    private static final int FIRST_CLUE = PHRASE_BITS + 2 * EDGE_BITS;
    /** Stands for a phrase that isn't tied to an edge of the sentence; also the farthest that is told apart. */
    static final int ANYWHERE = 63;

    private final int[] from;
    /** Of every entry its phrase, how near it must be to the edges of the sentence, and its first clue. */
    private final long[] first;
    /** Of every entry its second and its third clue. */
    private final long[] others;
    /**
     * Words and pairs of all signs that clues look for. Many look for the same, so these stand here once: with them in every entry all
     * entries together were larger than what a processor keeps close.
     */
    private final long[] signs;

    Triggers(List<Entry> collected, int atoms, long[] signs) {
        this.signs = signs;
        from = new int[atoms + 1];
        for (Entry entry : collected) {
            from[entry.atom() + 1]++;
        }
        for (int atom = 0; atom < atoms; atom++) {
            from[atom + 1] += from[atom];
        }
        first = new long[collected.size()];
        others = new long[collected.size()];
        int[] next = Arrays.copyOf(from, atoms);
        for (Entry entry : collected) {
            int at = next[entry.atom()]++;
            first[at] = number(entry.first()) << FIRST_CLUE | (long) entry.edges() << PHRASE_BITS | entry.phrase();
            others[at] = number(entry.second()) | number(entry.third()) << CLUE_BITS;
            if (entry.phrase() >> PHRASE_BITS != 0) {
                throw new IllegalStateException("phrases take more room than an entry can number");
            }
        }
    }

    private static long number(Clue clue) {
        return (long) clue.sign() << WINDOW_BITS | Surroundings.window(clue.from(), clue.to());
    }

    /** 1 when a clue is seen, else 0. */
    private long isSeen(int clue, Surroundings around, int place) {
        int sign = 2 * (clue >>> WINDOW_BITS);
        return around.any(place, clue, signs[sign], signs[sign + 1]);
    }

    /** Whether an atom sets off any phrase. */
    boolean isTrigger(int atom) {
        return from[atom] < from[atom + 1];
    }

    /**
     * Writes down the entries of an atom whose first clue is seen and that aren't tied to an edge of the sentence that is too far away.
     *
     * @param before how many tokens of the sentence stand before the atom's, and {@code after}, how many behind it
     * @param found where to write: entry and, in the upper half, token
     * @param count how many have been written before
     * @return how many have been written then
     */
    int list(int atom, Surroundings around, int token, int before, int after, long[] found, int count) {
        int place = around.place(token);
        int fromStart = Math.min(before, ANYWHERE);
        int fromEnd = Math.min(after, ANYWHERE);
        long upper = (long) token << 32;
        int next = count;
        int end = from[atom + 1];
        for (int entry = from[atom]; entry < end; entry++) {
            long all = first[entry];
            int edges = ((int) (all >>> PHRASE_BITS) & ANYWHERE) - fromStart
                    | ((int) (all >>> PHRASE_BITS + EDGE_BITS) & ANYWHERE) - fromEnd;
            // Always written, and counted without a branch: nobody can foretell which phrases are ruled out.
            found[next] = upper | entry;
            next += (int) (isSeen((int) (all >>> FIRST_CLUE), around, place) & ~edges >>> 31);
        }
        return next;
    }

    /** Of the entries written down keeps those whose other clues are seen too, their phrases instead of the entries. */
    int sift(long[] found, int count, Surroundings around) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int entry = (int) found[i];
            int token = (int) (found[i] >>> 32);
            int place = around.place(token);
            long clues = others[entry];
            found[kept] = (long) token << 32 | phrase(first[entry]);
            kept += (int)
                    (isSeen((int) clues & CLUE, around, place) & isSeen((int) (clues >>> CLUE_BITS), around, place));
        }
        return kept;
    }

    /** Whether an atom sets off a phrase. */
    boolean setsOff(int atom, int phrase) {
        int low = from[atom];
        int high = from[atom + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            int found = phrase(first[middle]);
            if (found == phrase) {
                return true;
            }
            low = found < phrase ? middle + 1 : low;
            high = found < phrase ? high : middle;
        }
        return false;
    }

    private static int phrase(long entry) {
        return (int) entry & (1 << PHRASE_BITS) - 1;
    }

    /** The most phrases that one atom sets off. */
    int longestList() {
        int longest = 0;
        for (int atom = 0; atom + 1 < from.length; atom++) {
            longest = Math.max(longest, from[atom + 1] - from[atom]);
        }
        return longest;
    }

    /** A phrase that an atom sets off. {@code edges}: how far it may be from the sentence's beginning and, six bits higher, from its end. */
    record Entry(int atom, int phrase, int edges, Clue first, Clue second, Clue third) {}
}
