package gatehouse.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns sums into honest probabilities; fitted on texts the weights have not seen.
 *
 * @param temperature divides the intents' sums (Guo et al., "On Calibration of Modern Neural Networks", 2017)
 * @param riskSlope and riskOffset: the risk's log-odds are slope × sum + offset (Platt scaling)
 * @param sureFrom the probability from which on a verdict is called sure
 */
record Calibration(float temperature, float riskSlope, float riskOffset, float sureFrom) {
    static final Calibration NONE = new Calibration(1, 1, 0, 0.5f);

    /** Among the texts called sure, at least this share must have an acceptable intent. */
    private static final double SURE_MEANS = 0.93;

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
        float[] risk = fitRisk(texts);
        return new Calibration(temperature, risk[0], risk[1], sureFrom(texts, temperature));
    }

    float[] intents(float[] sums) {
        float[] probabilities = Arrays.copyOf(sums, Weights.INTENTS);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= temperature;
        }
        Scoring.softmax(probabilities, Weights.INTENTS);
        return probabilities;
    }

    float risk(float[] sums) {
        return Scoring.logistic(riskSlope * sums[Weights.RISK] + riskOffset);
    }

    private static double intentLoss(List<HeldBack> texts, float temperature) {
        Calibration calibration = new Calibration(temperature, 1, 0, 0);
        double loss = 0;
        for (HeldBack text : texts) {
            float[] p = calibration.intents(text.sums());
            int likeliest = likeliest(p);
            double right = isAcceptable(text.example(), likeliest) ? p[likeliest] : 1 - p[likeliest];
            loss -= StrictMath.log(Math.max(1e-6, right));
        }
        return loss;
    }

    private static float[] fitRisk(List<HeldBack> texts) {
        float[] fitted = {1, 0};
        double best = Double.MAX_VALUE;
        for (float slope = 0.3f; slope < 3f; slope += 0.05f) {
            for (float offset = -3f; offset < 3f; offset += 0.1f) {
                double loss = 0;
                for (HeldBack text : texts) {
                    float p = Scoring.logistic(slope * text.sums()[Weights.RISK] + offset);
                    loss -= StrictMath.log(Math.max(1e-6, text.example().risk() == 1 ? p : 1 - p));
                }
                if (loss < best) {
                    best = loss;
                    fitted = new float[] {slope, offset};
                }
            }
        }
        return fitted;
    }

    private static float sureFrom(List<HeldBack> texts, float temperature) {
        Calibration calibration = new Calibration(temperature, 1, 0, 0);
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
