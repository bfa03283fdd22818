package gatehouse.intent;

/** What the model makes of one outreach: probabilities, and the exact share that each signal and fact had in them. */
public final class Guess {
    private final Model model;
    private final Features features;
    private final float[] sums;
    private final float[] wording;
    private final float[] intents;

    Guess(Model model, Features features, float[] sums, float[] wording) {
        this.model = model;
        this.features = features;
        this.sums = sums;
        this.wording = wording;
        this.intents = model.calibration().intents(sums);
    }

    /** The calibrated probabilities in the order of {@link Intent}; a copy. */
    public double[] probabilities() {
        double[] copy = new double[intents.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = intents[i];
        }
        return copy;
    }

    public double probability(Intent intent) {
        return intents[intent.ordinal()];
    }

    /** The calibrated probability that the risk is high. */
    public double risk() {
        return model.calibration().risk(sums, intents);
    }

    /** The probability from which on the likeliest intent may be called sure. */
    public double sureFrom() {
        return model.calibration().sureFrom();
    }

    /** How far an intent's sum lies above the mean of all intents, in log-odds: what the model expects of any text, and the shares. */
    public double lead(Intent intent) {
        return above(sums, intent);
    }

    /** The share of one signal in {@link #lead}; negative when it speaks against the intent. */
    public double signalShare(int signal, Intent intent) {
        return features.value(signal) * model.named().ofSignal(signal, intent);
    }

    /** The share of the words as a whole in {@link #lead}. */
    public double wordingShare(Intent intent) {
        return above(wording, intent);
    }

    /** The share of kind, relationship and shape of the text in {@link #lead}. */
    public double factsShare(Intent intent) {
        double share = 0;
        for (int fact : features.facts()) {
            share += model.named().ofFact(fact, intent);
        }
        return share;
    }

    /** The share of one signal in the log-odds of high risk. */
    public double signalShareInRisk(int signal) {
        return features.value(signal) * model.named().inRisk(signal);
    }

    /** @param shares one a column */
    private static double above(float[] shares, Intent intent) {
        double mean = 0;
        for (int i = 0; i < Weights.INTENTS; i++) {
            mean += shares[i];
        }
        return shares[intent.ordinal()] - mean / Weights.INTENTS;
    }
}
