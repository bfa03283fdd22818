package gatehouse.intent;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fits the weights: multinomial logistic regression for the intents and a logistic regression for the risk, both by AdaGrad with L2
 * shrinkage over shuffled passes. The same examples in the same order give the same bits on every machine: one thread, float
 * arithmetic, {@link StrictMath}, seeded shuffles.
 */
final class Trainer {
    /**
     * How the fit is done; the values were chosen by cross-validation over families (docs/verdict-quality.md).
     *
     * @param fits so many fits in other orders are averaged: what one order happens to teach falls away, and the mean is still linear
     * @param passes over all examples, in each fit
     * @param also the share of the target that other acceptable intents get
     * @param leftOut the share of a text's signals that are left out each time it is learnt from, so that the words are learnt too
     * @param wordScale how much words count beside signals, which count 1; likewise runScale for runs of letters, factScale for facts
     */
    record Settings(
            int fits,
            int passes,
            float rate,
            float shrinkage,
            float also,
            float leftOut,
            float wordScale,
            float runScale,
            float factScale,
            float signalScale) {
        static final Settings CHOSEN = new Settings(3, 12, 0.15f, 2e-5f, 0.25f, 0.25f, 0.6f, 0.35f, 0.3f, 1f);

        /** What a finished model still needs of its settings. */
        static Settings scales(float wordScale, float runScale, float factScale, float signalScale) {
            return new Settings(0, 0, 0, 0, 0, 0, wordScale, runScale, factScale, signalScale);
        }
    }

    private static final long SEED = 20260101;

    private final Settings settings;
    private final Weights weights;
    private final float[] squares;
    private final float[] biasSquares = new float[Weights.COLUMNS];
    private final float[] gradient = new float[Weights.COLUMNS];
    private final float[] classWeight = new float[Weights.INTENTS];

    private Trainer(int signals, Settings settings) {
        this.settings = settings;
        this.weights = new Weights(signals);
        this.squares = new float[weights.table.length];
        Arrays.fill(squares, 1e-3f);
        Arrays.fill(biasSquares, 1f);
    }

    static Weights train(List<Example> examples, int signals, Settings settings) {
        Weights sum = new Weights(signals);
        for (int fit = 0; fit < settings.fits(); fit++) {
            sum.add(fit(examples, signals, settings, new SplittableRandom(SEED + fit)), 1f / settings.fits());
        }
        return sum;
    }

    private static Weights fit(List<Example> examples, int signals, Settings settings, SplittableRandom random) {
        Trainer trainer = new Trainer(signals, settings);
        trainer.weighClasses(examples);
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int pass = 0; pass < settings.passes(); pass++) {
            shuffle(order, random);
            for (int i : order) {
                trainer.learn(examples.get(i), random);
            }
        }
        return trainer.weights;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    /** Rare intents weigh more, by the root of their rarity. */
    private void weighClasses(List<Example> examples) {
        int[] counts = new int[Weights.INTENTS];
        examples.forEach(example -> counts[example.intent().ordinal()]++);
        for (int intent = 0; intent < counts.length; intent++) {
            double even = (double) examples.size() / Weights.INTENTS;
            classWeight[intent] = (float) StrictMath.sqrt(even / Math.max(1, counts[intent]));
        }
    }

    private void learn(Example example, SplittableRandom random) {
        Features features = thinned(example.features(), random);
        float[] scores = Scoring.score(weights, features, settings);
        Scoring.softmax(scores, Weights.INTENTS);
        float importance = classWeight[example.intent().ordinal()];
        float alsoShare =
                example.also().isEmpty() ? 0 : settings.also() / example.also().size();
        for (Intent intent : Intent.values()) {
            float target = intent == example.intent()
                    ? 1 - (example.also().isEmpty() ? 0 : settings.also())
                    : example.also().contains(intent) ? alsoShare : 0;
            gradient[intent.ordinal()] = importance * (scores[intent.ordinal()] - target);
        }
        gradient[Weights.RISK] = Scoring.logistic(scores[Weights.RISK]) - (float) example.risk();
        step(features);
    }

    /** Without some of its signals (Srivastava et al., "Dropout", 2014); the others count for them. */
    private Features thinned(Features features, SplittableRandom random) {
        int[] signals = features.signals();
        int[] kept = new int[signals.length];
        float[] values = new float[signals.length];
        int count = 0;
        for (int i = 0; i < signals.length; i++) {
            if (random.nextDouble() >= settings.leftOut()) {
                kept[count] = signals[i];
                values[count++] = features.values()[i] / (1 - settings.leftOut());
            }
        }
        return features.with(Arrays.copyOf(kept, count), Arrays.copyOf(values, count));
    }

    private void step(Features features) {
        Hashed hashed = features.hashed();
        float wordShare = Weights.share(hashed.wordCount()) * settings.wordScale();
        for (int i = 0; i < hashed.wordCount(); i++) {
            update(hashed.word(i), wordShare);
        }
        float runShare = Weights.share(hashed.runCount()) * settings.runScale();
        for (int i = 0; i < hashed.runCount(); i++) {
            update(hashed.run(i), runShare);
        }
        for (int fact : features.facts()) {
            update(Weights.factRow(fact), settings.factScale());
        }
        int[] signals = features.signals();
        for (int i = 0; i < signals.length; i++) {
            update(Weights.signalRow(signals[i]), features.values()[i] * settings.signalScale());
        }
        for (int column = 0; column < Weights.COLUMNS; column++) {
            biasSquares[column] += gradient[column] * gradient[column];
            weights.bias[column] -= settings.rate() * gradient[column] / (float) StrictMath.sqrt(biasSquares[column]);
        }
    }

    private void update(int row, float value) {
        int at = row * Weights.COLUMNS;
        for (int column = 0; column < Weights.COLUMNS; column++) {
            float slope = gradient[column] * value + settings.shrinkage() * weights.table[at + column];
            squares[at + column] += slope * slope;
            weights.table[at + column] -= settings.rate() * slope / (float) Math.sqrt(squares[at + column]);
        }
    }
}
