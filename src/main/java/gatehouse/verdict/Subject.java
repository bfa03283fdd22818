package gatehouse.verdict;

import gatehouse.outreach.Outreach;
import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.signal.SignalReader;
import gatehouse.signal.Strength;
import gatehouse.text.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The subject line of an InMail. Its warnings count like those of the text; a passage is not shown for them, as passages lie in the text.
 * What it says of the purpose is left out: a line this short reads like small talk.
 */
final class Subject {
    private Subject() {}

    /** The sightings of the text, and the warnings that only the subject gives; in the order of the catalogue. */
    static List<Sighting> added(List<Sighting> inText, Outreach outreach, SignalReader signals) {
        if (outreach.subject().isBlank()) {
            return inText;
        }
        Outreach line = new Outreach(outreach.kind(), "", outreach.subject(), outreach.sender());
        List<Sighting> all = new ArrayList<>(inText);
        for (Sighting sighting : signals.read(line, Reading.of(line.text()))) {
            boolean warns = sighting.signal().direction() == Direction.WARNS
                    && sighting.signal().strength() != Strength.WEAK;
            if (warns && inText.stream().noneMatch(seen -> seen.index() == sighting.index())) {
                all.add(new Sighting(sighting.index(), sighting.signal(), List.of()));
            }
        }
        all.sort(Comparator.comparingInt(Sighting::index));
        return List.copyOf(all);
    }
}
