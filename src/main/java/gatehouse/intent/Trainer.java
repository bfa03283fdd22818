package gatehouse.intent;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fits the weights: multinomial logistic regression for the intents and a logistic regression for the risk, both by AdaGrad with L2
 * shrinkage over shuffled passes. The same examples in the same order give the same bits on every machine: one thread a fit, float
 * arithmetic, {@link StrictMath}, seeded shuffles.
 */
final class Trainer {
    /**
     * How the fit is done; the values were chosen on texts of writers the fit had not seen (docs/adr/0004).
     *
     * @param fits so many fits in other orders are averaged: what one order happens to teach falls away, and the mean is still linear
     * @param passes over all examples, in each fit
     * @param also the share of the target that other acceptable intents get
     * @param doubt the share of the target that is spread over all intents: no text teaches that an intent is out of the question
     *     (Szegedy et al., "Rethinking the Inception Architecture", 2016)
     */
    record Settings(
            int fits,
            int passes,
            float rate,
            float shrinkage,
            float also,
            float doubt,
            Thinning thinning,
            Scales scales) {
        static final Settings CHOSEN = new Settings(
                6, 12, 0.15f, 2e-5f, 0.1f, 0.15f, new Thinning(0.25f, 0.3f, 0.6f), new Scales(0.6f, 0.35f, 0.3f, 1f));
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
        IntStream.range(0, settings.fits())
                .parallel()
                .mapToObj(fit -> fit(examples, signals, settings, new SplittableRandom(SEED + fit)))
                .toList()
                .forEach(fit -> sum.add(fit, 1f / settings.fits()));
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
        Thinning.Left left = settings.thinning().of(example.features(), settings.scales(), random);
        float[] scores = Scoring.score(weights, left.features(), left.scales());
        Scoring.softmax(scores, Weights.INTENTS);
        float importance = classWeight[example.intent().ordinal()];
        for (Intent intent : Intent.values()) {
            gradient[intent.ordinal()] = importance * (scores[intent.ordinal()] - target(example, intent));
        }
        gradient[Weights.RISK] = Scoring.logistic(scores[Weights.RISK]) - (float) example.risk();
        step(left.features(), left.scales());
    }

    /** What the probability of an intent should be. */
    private float target(Example example, Intent intent) {
        float also = example.also().isEmpty() ? 0 : settings.also();
        float share = intent == example.intent()
                ? 1 - also
                : example.also().contains(intent) ? also / example.also().size() : 0;
        return share * (1 - settings.doubt()) + settings.doubt() / Weights.INTENTS;
    }

    private void step(Features features, Scales scales) {
        Hashed hashed = features.hashed();
        update(hashed.words(), hashed.wordCount(), scales.word());
        update(hashed.parts(), hashed.partCount(), scales.part());
        for (int fact : features.facts()) {
            update(Weights.factRow(fact), scales.fact());
        }
        int[] signals = features.signals();
        for (int i = 0; i < signals.length; i++) {
            update(Weights.signalRow(signals[i]), features.values()[i] * scales.signal());
        }
        for (int column = 0; column < Weights.COLUMNS; column++) {
            biasSquares[column] += gradient[column] * gradient[column];
            weights.bias[column] -= settings.rate() * gradient[column] / (float) StrictMath.sqrt(biasSquares[column]);
        }
    }

    /** A block that was left out learns nothing. */
    private void update(int[] rows, int count, float scale) {
        float share = Weights.share(count) * scale;
        for (int i = 0; i < count && share != 0; i++) {
            update(rows[i], share);
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
