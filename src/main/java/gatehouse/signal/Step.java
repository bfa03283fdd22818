package gatehouse.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One step of a phrase: a gap, or alternatives of one or more words.
 *
 * @param gap for a gap: the most tokens skipped; otherwise -1
 * @param alternatives what it was made of
 * @param singles atoms that match one token, in rising order
 * @param sequences alternatives of several tokens
 * @param triggers the rarest atom of every alternative: those that set off the search
 * @param triggerOffset how many words of an alternative at most stand before its rarest
 * @param shortest the fewest tokens it takes, and {@code longest}, the most
 * @param frequency how often one of the alternatives is met, roughly, in ten thousand words
 */
record Step(
        int gap,
        boolean optional,
        List<Alternative> alternatives,
        int[] singles,
        int[][] sequences,
        int[] triggers,
        int triggerOffset,
        int shortest,
        int longest,
        int frequency) {

    /**
     * One alternative.
     *
     * @param rarest the place of its rarest word
     * @param frequency how often that word is met
     */
    record Alternative(int[] atoms, int rarest, int frequency) {}

    static Step gap(int most) {
        return new Step(most, false, List.of(), new int[0], new int[0][], new int[0], 0, 0, most, 0);
    }

    static Step of(List<Alternative> alternatives, boolean optional) {
        int count = alternatives.size();
        int[] singles = new int[count];
        int[] triggers = new int[count];
        int[][] sequences = new int[count][];
        int singleCount = 0;
        int offset = 0;
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        int frequency = 0;
        for (int i = 0; i < count; i++) {
            Alternative alternative = alternatives.get(i);
            int[] atoms = alternative.atoms();
            if (atoms.length == 1) {
                singles[singleCount++] = atoms[0];
            } else {
                sequences[i - singleCount] = atoms;
            }
            triggers[i] = atoms[alternative.rarest()];
            offset = Math.max(offset, alternative.rarest());
            shortest = Math.min(shortest, atoms.length);
            longest = Math.max(longest, atoms.length);
            frequency += alternative.frequency();
        }
        return new Step(
                -1,
                optional,
                alternatives,
                distinct(singles, singleCount),
                Arrays.copyOf(sequences, count - singleCount),
                distinct(triggers, count),
                offset,
                optional ? 0 : shortest,
                longest,
                frequency);
    }

    private static int[] distinct(int[] atoms, int count) {
        Arrays.sort(atoms, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || atoms[kept - 1] != atoms[i]) {
                atoms[kept++] = atoms[i];
            }
        }
        return Arrays.copyOf(atoms, kept);
    }

    /** The atoms of every alternative. */
    List<int[]> beginnings() {
        List<int[]> beginnings = new ArrayList<>(alternatives.size());
        for (Alternative alternative : alternatives) {
            beginnings.add(alternative.atoms());
        }
        return beginnings;
    }

    boolean isGap() {
        return gap >= 0;
    }

    boolean canTrigger() {
        return gap < 0 && !optional;
    }
}
