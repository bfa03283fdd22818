package gatehouse.verdict;

import gatehouse.intent.Guess;
import gatehouse.intent.Intent;
import gatehouse.signal.Sighting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The intents' probabilities in view of the danger: what is dangerous is a scam or harassment, whatever it is dressed as. */
final class Intents {
    private Intents() {}

    static Map<Intent, Double> inView(Guess guess, Assessment assessment, List<Sighting> seen) {
        Map<Intent, Double> intents = guess.intents();
        boolean alarm = seen.stream().anyMatch(sighting -> sighting.signal().isAlarm());
        if (!alarm || assessment.danger() != Policy.Danger.HIGH) {
            return intents;
        }
        boolean harassing = seen.stream()
                .anyMatch(sighting ->
                        sighting.signal().isAlarm() && sighting.signal().group().startsWith("r-"));
        double scam = guess.probability(Intent.SCAM);
        double harassment = guess.probability(Intent.HARASSMENT);
        double dangerous = Math.max(scam + harassment, assessment.probability());
        double harassmentPart = harassing ? Math.max(0.85, part(harassment, scam)) : part(harassment, scam);
        double rest = 1 - scam - harassment;
        Map<Intent, Double> shifted = new LinkedHashMap<>();
        intents.forEach((intent, p) -> shifted.put(
                intent,
                switch (intent) {
                    case SCAM -> dangerous * (1 - harassmentPart);
                    case HARASSMENT -> dangerous * harassmentPart;
                    default -> rest <= 0 ? 0 : p / rest * (1 - dangerous);
                }));
        return ranked(shifted);
    }

    private static double part(double one, double other) {
        return one + other <= 0 ? 0.5 : one / (one + other);
    }

    private static Map<Intent, Double> ranked(Map<Intent, Double> intents) {
        Map<Intent, Double> ranked = new LinkedHashMap<>();
        intents.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Intent, Double> entry) -> -entry.getValue()))
                .forEach(entry -> ranked.put(entry.getKey(), entry.getValue()));
        return ranked;
    }
}
