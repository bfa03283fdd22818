package gatehouse.intent;

/** Adds up weights and turns sums into probabilities, the same way for the trainer and the finished model. */
final class Scoring {
    /** More than both functions together may be off by. */
    private static final double UNCERTAIN = 1e-15;

    private Scoring() {}

    /** The sums per column, in log-odds. */
    static float[] score(Weights weights, Features features, Scales scales) {
        float[] sums = weights.bias.clone();
        Hashed hashed = features.hashed();
        add(sums, weights.table, hashed.words(), hashed.wordCount(), scales.word());
        add(sums, weights.table, hashed.parts(), hashed.partCount(), scales.part());
        for (int fact : features.facts()) {
            add(sums, weights.table, Weights.factRow(fact), scales.fact());
        }
        int[] signals = features.signals();
        for (int i = 0; i < signals.length; i++) {
            add(sums, weights.table, Weights.signalRow(signals[i]), features.values()[i] * scales.signal());
        }
        return sums;
    }

    private static void add(float[] sums, float[] table, int[] rows, int count, float scale) {
        float share = Weights.share(count) * scale;
        for (int i = 0; i < count && share != 0; i++) {
            add(sums, table, rows[i], share);
        }
    }

    private static void add(float[] sums, float[] table, int row, float value) {
        int at = row * Weights.COLUMNS;
        for (int column = 0; column < Weights.COLUMNS; column++) {
            sums[column] += table[at + column] * value;
        }
    }

    /** Turns the first {@code count} sums into probabilities that add up to 1, in place. */
    static void softmax(float[] sums, int count) {
        float highest = sums[0];
        for (int i = 1; i < count; i++) {
            highest = Math.max(highest, sums[i]);
        }
        float total = 0;
        for (int i = 0; i < count; i++) {
            sums[i] = exp(sums[i] - highest);
            total += sums[i];
        }
        for (int i = 0; i < count; i++) {
            sums[i] /= total;
        }
    }

    /**
     * The same as {@code (float) StrictMath.exp(x)}, the same on every machine: {@code Math.exp} is quicker but its last place isn't
     * certain, so it only counts where that can't decide how the result is rounded.
     */
    static float exp(float x) {
        double quick = Math.exp(x);
        float rounded = (float) (quick * (1 - UNCERTAIN));
        return rounded == (float) (quick * (1 + UNCERTAIN)) ? rounded : (float) StrictMath.exp(x);
    }

    static float logistic(float sum) {
        return (float) (1 / (1 + StrictMath.exp(-sum)));
    }
}
