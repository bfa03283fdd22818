package gatehouse.verdict;

import gatehouse.intent.Guess;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.signal.Sighting;
import java.util.List;

/** The intents' probabilities in view of the danger: behind a strong warning sign stands a scam or harassment, whatever it is dressed as. */
final class Intents {
    private static final Intent[] ALL = Intent.values();
    private static final int SCAM = Intent.SCAM.ordinal();
    private static final int HARASSMENT = Intent.HARASSMENT.ordinal();
    /** With a strong sign of harassment, this share of the danger at least is harassment. */
    private static final double HARASSING = 0.85;

    private final double[] probabilities;

    private Intents(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** @param wordless whether it says nothing that can be read, such as an emoji or no note at all */
    static Intents inView(
            Outreach outreach, boolean wordless, Guess guess, Assessment assessment, List<Sighting> seen) {
        double[] p = wordless ? ofNoWords(guess) : guess.probabilities();
        boolean spoofed = outreach.isSpoofed();
        if (assessment.danger() == Policy.Danger.HIGH && (spoofed || Assessment.hasAlarm(seen))) {
            shift(p, assessment.probability(), isHarassing(seen), spoofed);
        }
        return new Intents(p);
    }

    /** Who sends no word wants the contact and nothing else, be it an old one or a new one; the model learned from words and would guess. */
    private static double[] ofNoWords(Guess guess) {
        double[] p = new double[ALL.length];
        double both = guess.probability(Intent.NETWORKING) + guess.probability(Intent.KEEP_IN_TOUCH);
        for (Intent intent : List.of(Intent.NETWORKING, Intent.KEEP_IN_TOUCH)) {
            p[intent.ordinal()] = guess.probability(intent) / both;
        }
        return p;
    }

    /** The likeliest intent. */
    Intent first() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return ALL[best];
    }

    double probability(Intent intent) {
        return probabilities[intent.ordinal()];
    }

    /** All intents with their probabilities, likeliest first. */
    Ranking ranked() {
        return new Ranking(probabilities);
    }

    /** What pretends to be LinkedIn's is a scam, unless the words say otherwise. */
    private static void shift(double[] p, double risk, boolean harassing, boolean spoofed) {
        double both = p[SCAM] + p[HARASSMENT];
        double dangerous = Math.max(both, risk);
        double part = both <= 0 ? 0.5 : p[HARASSMENT] / both;
        double mild = spoofed ? Math.min(1 - HARASSING, part) : part;
        double harassment = harassing ? Math.max(HARASSING, part) : mild;
        double rest = 1 - both;
        for (int i = 0; i < p.length; i++) {
            p[i] = rest <= 0 ? 0 : p[i] / rest * (1 - dangerous);
        }
        p[SCAM] = dangerous * (1 - harassment);
        p[HARASSMENT] = dangerous * harassment;
    }

    private static boolean isHarassing(List<Sighting> seen) {
        for (Sighting sighting : seen) {
            if (sighting.signal().isAlarm() && sighting.signal().group().startsWith("r-")) {
                return true;
            }
        }
        return false;
    }
}
