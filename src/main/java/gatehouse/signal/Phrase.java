package gatehouse.signal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A compiled phrase pattern: steps matched against the tokens of one sentence.
 *
 * <p>All ways to match are followed at once, as a set of positions in one {@code long}; a match is at most 63 tokens wide, so time is
 * bounded whatever the text.
 */
final class Phrase {
    static final int WIDEST = 63;

    /**
     * One step of a phrase.
     *
     * @param first atoms with which an alternative can begin; asked before the alternatives are tried
     * @param single atoms that match one token
     * @param sequences alternatives of several tokens
     * @param frequency how often one of the alternatives is met, roughly, in a thousand words
     * @param gap for a gap: the most tokens skipped; otherwise -1
     */
    record Step(AtomSet first, AtomSet single, int[][] sequences, int gap, boolean optional, double frequency) {
        boolean isGap() {
            return gap >= 0;
        }
    }

    private final Step[] steps;
    private final AtomSet[] required;
    private final boolean atSentenceStart;
    private final boolean atSentenceEnd;
    private final boolean atTextStart;

    Phrase(List<Step> steps, boolean atSentenceStart, boolean atSentenceEnd, boolean atTextStart) {
        this.steps = steps.toArray(Step[]::new);
        this.required = steps.stream()
                .filter(step -> !step.isGap() && !step.optional())
                .sorted(Comparator.comparingDouble(Step::frequency))
                .map(Step::first)
                .toArray(AtomSet[]::new);
        this.atSentenceStart = atSentenceStart;
        this.atSentenceEnd = atSentenceEnd;
        this.atTextStart = atTextStart;
    }

    Step[] steps() {
        return steps;
    }

    /** The rarest step that must be there besides the one that set off the search; empty when there is none. */
    AtomSet witness(AtomSet trigger) {
        for (AtomSet step : required) {
            if (step != trigger) {
                return step;
            }
        }
        return new AtomSet(IntStream.empty());
    }

    /** Whether every step that must be there can begin somewhere in the text; asked before the phrase is tried at all. */
    boolean isPossible(Atoms atoms) {
        for (AtomSet step : required) {
            if (!atoms.anywhere(step)) {
                return false;
            }
        }
        return true;
    }

    /** The end of the shortest match that begins at {@code start}, or -1. {@code from} and {@code to} bound the sentence. */
    int matchAt(Atoms atoms, int start, int from, int to) {
        if (atSentenceStart && start != from || atTextStart && start != 0) {
            return -1;
        }
        if (!steps[0].optional() && !atoms.has(start, steps[0].first())) {
            return -1;
        }
        int width = Math.min(to - start, WIDEST);
        long inside = (1L << width + 1) - 1;
        long positions = 1;
        for (Step step : steps) {
            positions = (step.isGap() ? spread(positions, step.gap()) : advance(atoms, step, positions, start, width))
                    & inside;
            if (positions == 0) {
                return -1;
            }
        }
        if (atSentenceEnd) {
            return to - start <= WIDEST && (positions & 1L << to - start) != 0 ? to : -1;
        }
        return start + Long.numberOfTrailingZeros(positions);
    }

    private static long spread(long positions, int gap) {
        long reached = positions;
        for (int skip = 0; skip < gap; skip++) {
            reached |= reached << 1;
        }
        return reached;
    }

    private static long advance(Atoms atoms, Step step, long positions, int start, int width) {
        long reached = step.optional() ? positions : 0;
        for (long left = positions; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            if (offset >= width) {
                break;
            }
            if (!atoms.has(start + offset, step.first())) {
                continue;
            }
            if (atoms.has(start + offset, step.single())) {
                reached |= 1L << offset + 1;
            }
            for (int[] sequence : step.sequences()) {
                if (offset + sequence.length <= width && matches(atoms, start + offset, sequence)) {
                    reached |= 1L << offset + sequence.length;
                }
            }
        }
        return reached;
    }

    private static boolean matches(Atoms atoms, int at, int[] sequence) {
        for (int k = 0; k < sequence.length; k++) {
            if (!atoms.has(at + k, sequence[k])) {
                return false;
            }
        }
        return true;
    }
}
