package gatehouse.signal;

import java.util.Arrays;
import java.util.List;

/**
 * For every atom the phrases it sets off, each with three clues. Whoever meets the atom goes through them in one direction, and nearly all
 * phrases are ruled out without being touched.
 */
final class Triggers {
    private static final int WIDTH = 3;
    private static final int REST = 2;
    private static final int OTHERS = 5;
    private static final int PHRASE_BITS = 20;
    /** Stands for a phrase that isn't tied to an edge of the sentence; also the farthest that is told apart. */
    static final int ANYWHERE = 63;

    private final int[] from;
    /**
     * Of every entry words and pairs of its first clue, then its phrase, how near it must be to the edges of the sentence, and in the upper
     * half the clue's window.
     */
    private final long[] first;
    /** Of every entry words and pairs of its second and of its third clue, then both windows. */
    private final long[] others;

    Triggers(List<Entry> collected, int atoms) {
        from = new int[atoms + 1];
        for (Entry entry : collected) {
            from[entry.atom() + 1]++;
        }
        for (int atom = 0; atom < atoms; atom++) {
            from[atom + 1] += from[atom];
        }
        first = new long[WIDTH * collected.size()];
        others = new long[OTHERS * collected.size()];
        int[] next = Arrays.copyOf(from, atoms);
        for (Entry entry : collected) {
            int at = next[entry.atom()]++;
            Clue one = entry.first();
            first[WIDTH * at] = one.words();
            first[WIDTH * at + 1] = one.pairs();
            put(others, OTHERS * at, entry.second(), entry.third());
            long window = Surroundings.window(one.from(), one.to());
            first[WIDTH * at + REST] = window << 32 | (long) entry.edges() << PHRASE_BITS | entry.phrase();
        }
    }

    private static void put(long[] clues, int at, Clue second, Clue third) {
        clues[at] = second.words();
        clues[at + 1] = second.pairs();
        clues[at + 2] = third.words();
        clues[at + 3] = third.pairs();
        clues[at + 4] = Surroundings.window(second.from(), second.to())
                | (long) Surroundings.window(third.from(), third.to()) << 32;
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
            long rest = first[WIDTH * entry + REST];
            int edges =
                    ((int) (rest >>> PHRASE_BITS) & 63) - fromStart | ((int) (rest >>> PHRASE_BITS + 6) & 63) - fromEnd;
            // Always written, and counted without a branch: nobody can foretell which phrases are ruled out.
            found[next] = upper | entry;
            next += (int) (around.any(place, (int) (rest >>> 32), first[WIDTH * entry], first[WIDTH * entry + 1])
                    & ~edges >>> 31);
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
            int at = OTHERS * entry;
            long windows = others[at + 4];
            found[kept] = (long) token << 32 | phrase(first[WIDTH * entry + REST]);
            kept += (int) (around.any(place, (int) windows, others[at], others[at + 1])
                    & around.any(place, (int) (windows >>> 32), others[at + 2], others[at + 3]));
        }
        return kept;
    }

    /** Whether an atom sets off a phrase. */
    boolean setsOff(int atom, int phrase) {
        int low = from[atom];
        int high = from[atom + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            int found = phrase(first[WIDTH * middle + REST]);
            if (found == phrase) {
                return true;
            }
            low = found < phrase ? middle + 1 : low;
            high = found < phrase ? high : middle;
        }
        return false;
    }

    private static int phrase(long rest) {
        return (int) rest & (1 << PHRASE_BITS) - 1;
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
