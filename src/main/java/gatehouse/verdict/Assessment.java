package gatehouse.verdict;

import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.signal.Strength;
import gatehouse.verdict.Policy.Danger;
import java.util.List;

/**
 * The safety gate: how dangerous an answer would be. A strong warning sign raises the danger whoever the sender is; what is known of
 * the sender can only take away medium and weak ones.
 */
record Assessment(Danger danger, double probability) {
    /** With a strong sign, the model must doubt the text at least this much for a warning; under it a check is advised instead. */
    private static final double AGREES = 0.12;

    private static final double HIGH = 0.5;
    private static final double LOW = 0.2;
    /** A strong sign with which the model agrees; measured on held-back families. */
    private static final double ALARM_AGREED = 0.97;

    static Assessment of(List<Sighting> sightings, double modelRisk) {
        boolean alarm =
                sightings.stream().anyMatch(sighting -> sighting.signal().isAlarm());
        boolean warned = mediumGroups(sightings) >= 2;
        if (alarm) {
            return modelRisk >= AGREES
                    ? new Assessment(Danger.HIGH, Math.max(modelRisk, ALARM_AGREED))
                    : new Assessment(Danger.ALARM, Math.max(modelRisk, LOW));
        }
        if (modelRisk >= HIGH) {
            return new Assessment(Danger.HIGH, modelRisk);
        }
        return new Assessment(modelRisk >= LOW || warned ? Danger.LOW : Danger.NONE, modelRisk);
    }

    /** Groups of the taxonomy with a medium warning; several of one group count once. */
    private static long mediumGroups(List<Sighting> sightings) {
        return sightings.stream()
                .filter(sighting -> sighting.signal().direction() == Direction.WARNS)
                .filter(sighting -> sighting.signal().strength() == Strength.MEDIUM)
                .map(sighting -> sighting.signal().group())
                .distinct()
                .count();
    }

    Risk risk() {
        return switch (danger) {
            case NONE -> Risk.NONE;
            case LOW, ALARM -> Risk.LOW;
            case HIGH -> Risk.HIGH;
        };
    }
}
