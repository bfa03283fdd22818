package gatehouse.verdict;

import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.signal.Signal;
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
        boolean warned = mediumGroups(sightings) >= (known ? 1 : 2);
        if (hasAlarm(sightings)) {
            return modelRisk >= gate.agrees()
                    ? new Assessment(Danger.HIGH, Math.max(modelRisk, ALARM_AGREED))
                    : new Assessment(Danger.ALARM, Math.max(modelRisk, gate.low()));
        }
        if (modelRisk >= gate.high()) {
            return new Assessment(Danger.HIGH, modelRisk);
        }
        return new Assessment(modelRisk >= gate.low() || warned ? Danger.LOW : Danger.NONE, modelRisk);
    }

    /** Whether one of them alone is enough to raise the risk. */
    static boolean hasAlarm(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            if (sighting.signal().isAlarm()) {
                return true;
            }
        }
        return false;
    }

    /** Groups of the taxonomy with a medium warning; several of one group count once, and stand one after the other. */
    private static int mediumGroups(List<Sighting> sightings) {
        int groups = 0;
        String last = "";
        for (Sighting sighting : sightings) {
            Signal signal = sighting.signal();
            boolean medium = signal.direction() == Direction.WARNS && signal.strength() == Strength.MEDIUM;
            if (medium && !signal.group().equals(last)) {
                groups++;
                last = signal.group();
            }
        }
        return groups;
    }

    Risk risk() {
        return switch (danger) {
            case NONE -> Risk.NONE;
            case LOW, ALARM -> Risk.LOW;
            case HIGH -> Risk.HIGH;
        };
    }
}
