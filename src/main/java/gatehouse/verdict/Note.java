package gatehouse.verdict;

import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.signal.Signal;
import gatehouse.signal.Strength;
import gatehouse.text.Language;
import java.util.List;
import java.util.Set;

/** Whether a text was written for this reader or for many. */
public enum Note {
    /** About something particular that the reader wrote, said or made. */
    CITES,
    PERSONAL,
    PLAIN,
    BULK,
    /** A mail merge that went wrong: fields that should have become the reader's name or work still stand in it. */
    UNFILLED,
    /** Written in a language that Gatehouse doesn't read yet. */
    UNREAD;

    private static final String UNFILLED_FIELD = "unfilled-field";
    private static final String CITES_WORK = "cites-your-work";

    /** Facts whose signals show a canned or bulk note: generic text, canned recruiter note, mass sending, unfilled fields, stock lines. */
    private static final Set<String> BULK_FACTS = Set.of("SG-07", "SG-08", "SG-10", "RF-62", "RF-66", "RF-86", "RF-88");

    static Note of(Language language, List<Sighting> sightings) {
        if (language != Language.ENGLISH) {
            return UNREAD;
        }
        Note note = PLAIN;
        for (Sighting sighting : sightings) {
            Signal signal = sighting.signal();
            if (signal.key().equals(UNFILLED_FIELD)) {
                return UNFILLED;
            }
            if (signal.direction() == Direction.WARNS && isBulk(signal)) {
                note = BULK;
            } else if (note != BULK && signal.key().equals(CITES_WORK)) {
                note = CITES;
            } else if (note == PLAIN
                    && signal.direction() == Direction.REASSURES
                    && signal.strength() != Strength.WEAK) {
                note = PERSONAL;
            }
        }
        return note;
    }

    private static boolean isBulk(Signal signal) {
        for (String fact : signal.facts()) {
            if (BULK_FACTS.contains(fact)) {
                return true;
            }
        }
        return false;
    }
}
