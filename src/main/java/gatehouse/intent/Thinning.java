package gatehouse.intent;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Leaves out some of what a text shows each time it is learnt from (Srivastava et al., "Dropout", 2014), so that no feature is learnt
 * only beside others: strangers will write with other words, or without the signals we know.
 *
 * @param signals the share of a text's signals left out; the others count for them
 * @param facts the share of its facts left out; the others count for them
 * @param blocks how often one of three is left out whole: the words, the parts of words, or the signals
 */
record Thinning(float signals, float facts, float blocks) {
    private static final int BLOCKS = 3;
    private static final int WORDS = 0;
    private static final int PARTS = 1;
    private static final int SIGNALS = 2;
    private static final int NONE = 3;

    /** What is left of a text. */
    record Left(Features features, Scales scales) {}

    Left of(Features features, Scales scales, SplittableRandom random) {
        int gone = random.nextDouble() < blocks ? random.nextInt(BLOCKS) : NONE;
        int[] keptFacts = facts(features.facts(), random);
        Scales left = new Scales(
                gone == WORDS ? 0 : scales.word(),
                gone == PARTS ? 0 : scales.part(),
                scales.fact() / (1 - facts),
                scales.signal() / (1 - signals));
        return new Left(
                gone == SIGNALS
                        ? features.with(keptFacts, new int[0], new float[0])
                        : withSomeSignals(features, keptFacts, random),
                left);
    }

    private int[] facts(int[] all, SplittableRandom random) {
        int[] kept = new int[all.length];
        int count = 0;
        for (int fact : all) {
            if (random.nextDouble() >= facts) {
                kept[count++] = fact;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private Features withSomeSignals(Features features, int[] keptFacts, SplittableRandom random) {
        int[] all = features.signals();
        int[] kept = new int[all.length];
        float[] values = new float[all.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (random.nextDouble() >= signals) {
                kept[count] = all[i];
                values[count++] = features.values()[i];
            }
        }
        return features.with(keptFacts, Arrays.copyOf(kept, count), Arrays.copyOf(values, count));
    }
}
