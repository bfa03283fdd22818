package gatehouse.verdict;

import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.signal.Strength;
import gatehouse.verdict.Policy.Danger;
import java.util.List;

/**
 * The safety gate: how dangerous an answer would be. A strong warning sign raises the danger whoever the sender is; what is known of
 * the sender can only take away medium and weak ones, but those of a hijacked account.
 */
record Assessment(Danger danger, double probability) {
    /** A strong sign with which the model agrees; measured on held-back families. */
    private static final double ALARM_AGREED = 0.97;

    /**
     * @param spoofed whether it came in a mail that only claims to be LinkedIn's: nothing in its words or sender can outweigh that
     * @param known whether the sender is; then one medium sign of a hijacked account is enough for a check
     */
    static Assessment of(List<Sighting> sightings, double modelRisk, boolean spoofed, boolean known, Gate gate) {
        if (spoofed) {
            return new Assessment(Danger.HIGH, Math.max(modelRisk, ALARM_AGREED));
        }
        boolean alarm =
                sightings.stream().anyMatch(sighting -> sighting.signal().isAlarm());
        boolean warned = mediumGroups(sightings) >= (known ? 1 : 2);
        if (alarm) {
            return modelRisk >= gate.agrees()
                    ? new Assessment(Danger.HIGH, Math.max(modelRisk, ALARM_AGREED))
                    : new Assessment(Danger.ALARM, Math.max(modelRisk, gate.low()));
        }
        if (modelRisk >= gate.high()) {
            return new Assessment(Danger.HIGH, modelRisk);
        }
        return new Assessment(modelRisk >= gate.low() || warned ? Danger.LOW : Danger.NONE, modelRisk);
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
