package gatehouse.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For every atom the phrases it sets off, each with two clues. Whoever meets the atom goes through them in one direction, and nearly all
 * phrases are ruled out without being touched.
 */
final class Triggers {
    private static final int WIDTH = 3;
    private static final int PHRASE = 2;

    private final int[] from;
    /** Every entry: the bits of its clues, then the phrase and, in the upper half, the windows of the clues. */
    private final long[] entries;

    private Triggers(List<Entry> collected, int atoms) {
        from = new int[atoms + 1];
        for (Entry entry : collected) {
            from[entry.atom() + 1] += WIDTH;
        }
        for (int atom = 0; atom < atoms; atom++) {
            from[atom + 1] += from[atom];
        }
        entries = new long[collected.size() * WIDTH];
        int[] next = Arrays.copyOf(from, atoms);
        for (Entry entry : collected) {
            int at = next[entry.atom()];
            entries[at] = entry.first().bits();
            entries[at + 1] = entry.second().bits();
            entries[at + PHRASE] = entry.phrase() | window(entry.first()) << 32 | window(entry.second()) << 40;
            next[entry.atom()] += WIDTH;
        }
    }

    private static long window(Clue clue) {
        return clue.back() | clue.ahead() << 4;
    }

    /** Whether an atom sets off any phrase. */
    boolean isTrigger(int atom) {
        return from[atom] < from[atom + 1];
    }

    /**
     * Writes down the phrases that an atom sets off and whose clues are both seen.
     *
     * @param back what stands among the last tokens, by how many, and {@code ahead}, among the next
     * @return how many there are
     */
    int list(int atom, long[] back, long[] ahead, int[] phrases) {
        int count = 0;
        int end = from[atom + 1];
        for (int at = from[atom]; at < end; at += WIDTH) {
            long last = entries[at + PHRASE];
            int windows = (int) (last >>> 32);
            long first = (back[windows & 15] | ahead[windows >> 4 & 15]) & entries[at];
            long second = (back[windows >> 8 & 15] | ahead[windows >> 12]) & entries[at + 1];
            // Always written, and counted without a branch: nobody can foretell which phrases are ruled out.
            phrases[count] = (int) last;
            count += (int) (isAny(first) & isAny(second));
        }
        return count;
    }

    /** 1 when any bit is set, otherwise 0. */
    private static long isAny(long bits) {
        return (bits | -bits) >>> 63;
    }

    /** The most phrases that one atom sets off. */
    int longestList() {
        int longest = 0;
        for (int atom = 0; atom + 1 < from.length; atom++) {
            longest = Math.max(longest, (from[atom + 1] - from[atom]) / WIDTH);
        }
        return longest;
    }

    private record Entry(int atom, int phrase, Clue first, Clue second) {}

    /** Collects the entries while phrases are compiled. */
    static final class Collector {
        private final Vocabulary vocabulary;
        private final List<Entry> entries = new ArrayList<>(1 << 14);
        private Clue best = Clue.NONE;
        private Clue nextBest = Clue.NONE;

        Collector(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        /** Takes in a phrase whose step number {@code rarest} sets off the search, and whose match may begin {@code reach} tokens before. */
        void add(int phrase, List<Step> steps, int rarest, int reach) {
            best = Clue.NONE;
            nextBest = Clue.NONE;
            offerOtherSteps(steps, rarest, reach);
            Clue bestOfSteps = best;
            Clue nextBestOfSteps = nextBest;
            Step step = steps.get(rarest);
            for (int atom : step.triggers()) {
                best = bestOfSteps;
                nextBest = nextBestOfSteps;
                offerNeighbours(step.alternatives(), atom, reach == 0, steps.size() == 1);
                entries.add(new Entry(atom, phrase, best, nextBest));
            }
        }

        Triggers finish() {
            return new Triggers(entries, vocabulary.atoms());
        }

        /** A match may begin at any token that the reach allows, and may hold the trigger word anywhere. */
        private void offerOtherSteps(List<Step> steps, int rarest, int reach) {
            int least = 0;
            int most = 0;
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                if (i != rarest && step.canTrigger()) {
                    offer(Clue.of(least - reach, most, step.firsts(), vocabulary));
                }
                least += step.shortest();
                most += step.longest();
            }
        }

        /** The words beside the trigger word in its own step, when there is one in every alternative that it sets off. */
        private void offerNeighbours(List<Step.Alternative> alternatives, int trigger, boolean first, boolean alone) {
            int[] before = new int[alternatives.size()];
            int[] after = new int[alternatives.size()];
            int count = 0;
            boolean alwaysBefore = true;
            boolean alwaysAfter = true;
            for (Step.Alternative alternative : alternatives) {
                int[] atoms = alternative.atoms();
                int place = alternative.rarest();
                if (atoms[place] == trigger) {
                    alwaysBefore &= place > 0;
                    alwaysAfter &= place + 1 < atoms.length;
                    before[count] = atoms[Math.max(0, place - 1)];
                    after[count] = atoms[Math.min(place + 1, atoms.length - 1)];
                    count++;
                }
            }
            if (alone && alwaysBefore) {
                offer(Clue.of(-1, 0, Arrays.copyOf(before, count), vocabulary));
            }
            if ((first || alone) && alwaysAfter) {
                offer(Clue.of(1, 1, Arrays.copyOf(after, count), vocabulary));
            }
        }

        private void offer(Clue clue) {
            if (clue.likelihood() < best.likelihood()) {
                nextBest = best;
                best = clue;
            } else if (clue.likelihood() < nextBest.likelihood()) {
                nextBest = clue;
            }
        }
    }
}
