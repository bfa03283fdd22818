package gatehouse.intent;

import gatehouse.intent.RiskFit.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns sums into honest probabilities; fitted on texts the weights have not seen.
 *
 * @param temperature divides the intents' sums (Guo et al., "On Calibration of Modern Neural Networks", 2017)
 * @param riskSlope and intentSlope and riskOffset: the risk's log-odds are riskSlope × its own sum + intentSlope × the log-odds of a
 *     dangerous intent + riskOffset (Platt scaling with two scores: what makes a text a scam is learnt in both)
 * @param sureFrom the probability from which on a verdict is called sure
 */
record Calibration(float temperature, float riskSlope, float intentSlope, float riskOffset, float sureFrom) {
    static final Calibration NONE = new Calibration(1, 1, 0, 0, 0.5f);

    /** Among the texts called sure, at least this share must have an acceptable intent. */
    private static final double SURE_MEANS = 0.93;

    private static final double SMALLEST = 1e-5;

    /** The sums of one text by a model that was not trained on its family. */
    record HeldBack(float[] sums, Example example) {}

    static Calibration fit(List<HeldBack> texts) {
        float temperature = 1;
        double best = Double.MAX_VALUE;
        for (float candidate = 0.3f; candidate < 4f; candidate += 0.02f) {
            double loss = intentLoss(texts, candidate);
            if (loss < best) {
                best = loss;
                temperature = candidate;
            }
        }
        Calibration intents = new Calibration(temperature, 1, 0, 0, 0);
        double[] risk = RiskFit.fit(texts.stream()
                .map(text -> new Point(
                        text.sums()[Weights.RISK],
                        dangerous(intents.intents(text.sums())),
                        text.example().risk() == 1))
                .toList());
        return new Calibration(
                temperature, (float) risk[0], (float) risk[1], (float) risk[2], sureFrom(texts, temperature));
    }

    float[] intents(float[] sums) {
        float[] probabilities = Arrays.copyOf(sums, Weights.INTENTS);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= temperature;
        }
        Scoring.softmax(probabilities, Weights.INTENTS);
        return probabilities;
    }

    /** @param intents what {@link #intents} says of these sums */
    float risk(float[] sums, float[] intents) {
        return Scoring.logistic(riskSlope * sums[Weights.RISK] + intentSlope * (float) dangerous(intents) + riskOffset);
    }

    /** The log-odds of scam or harassment. */
    private static double dangerous(float[] intents) {
        double p = intents[Intent.SCAM.ordinal()] + intents[Intent.HARASSMENT.ordinal()];
        double kept = Math.max(SMALLEST, Math.min(1 - SMALLEST, p));
        return StrictMath.log(kept / (1 - kept));
    }

    private static double intentLoss(List<HeldBack> texts, float temperature) {
        Calibration calibration = new Calibration(temperature, 1, 0, 0, 0);
        double loss = 0;
        for (HeldBack text : texts) {
            float[] p = calibration.intents(text.sums());
            int likeliest = likeliest(p);
            double right = isAcceptable(text.example(), likeliest) ? p[likeliest] : 1 - p[likeliest];
            loss -= StrictMath.log(Math.max(1e-6, right));
        }
        return loss;
    }

    private static float sureFrom(List<HeldBack> texts, float temperature) {
        Calibration calibration = new Calibration(temperature, 1, 0, 0, 0);
        List<float[]> ranked = new ArrayList<>();
        for (HeldBack text : texts) {
            float[] p = calibration.intents(text.sums());
            int likeliest = likeliest(p);
            ranked.add(new float[] {p[likeliest], isAcceptable(text.example(), likeliest) ? 1 : 0});
        }
        ranked.sort((a, b) -> Float.compare(b[0], a[0]));
        float from = 1;
        int right = 0;
        for (int i = 0; i < ranked.size(); i++) {
            right += (int) ranked.get(i)[1];
            if (right >= SURE_MEANS * (i + 1)) {
                from = ranked.get(i)[0];
            }
        }
        return from;
    }

    private static int likeliest(float[] p) {
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return best;
    }

    private static boolean isAcceptable(Example example, int intent) {
        return example.intent().ordinal() == intent || example.also().contains(Intent.values()[intent]);
    }
}
