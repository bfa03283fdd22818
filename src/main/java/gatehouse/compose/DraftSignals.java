package gatehouse.compose;

import gatehouse.signal.Direction;
import gatehouse.signal.Evidence;
import gatehouse.signal.Sighting;
import gatehouse.signal.Signal;
import gatehouse.signal.SignalCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the signals our engine sees in a draft into advice for its writer: {@code compose/advice.txt}. */
final class DraftSignals {
    /** Signals of what people who know each other write as a matter of course. */
    private static final Set<String> FINE_AMONG_KNOWN = Set.of(
            "very-short", "contains-link", "no-name-greeting", "moves-to-messenger", "asks-for-messenger-number");

    private record Advice(Level level, String text) {}

    private final Map<String, Advice> advice = new HashMap<>();
    private final FindingWords words;

    DraftSignals(SignalCatalog catalog, FindingWords words) {
        this.words = words;
        for (String line : ComposeFile.lines("advice.txt")) {
            String[] parts = line.split("\\s*\\|\\s*", 3);
            if (catalog.find(parts[0]).isEmpty()) {
                throw new IllegalArgumentException("compose/advice.txt names no signal of ours: " + line);
            }
            advice.put(parts[0], new Advice(Level.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]));
        }
    }

    List<Finding> of(Draft draft, List<Sighting> seen) {
        List<Finding> findings = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Sighting sighting : seen) {
            Signal signal = sighting.signal();
            boolean fine = draft.relationship().isKnown() && FINE_AMONG_KNOWN.contains(signal.key());
            @Nullable Advice known = advice.get(signal.key());
            boolean warns = signal.direction() == Direction.WARNS;
            if (fine || (known == null && !warns) || sighting.evidence().isEmpty()) {
                continue;
            }
            Level level = known != null ? known.level : signal.isAlarm() ? Level.STOP : Level.BETTER;
            String text = known != null ? known.text : words.say("compose.signal." + level.key());
            for (Evidence evidence : sighting.evidence()) {
                if (said.add(text + sentenceOf(draft, evidence))) {
                    findings.add(new Finding(level, signal.title(), text, evidence.start()));
                }
            }
        }
        return findings;
    }

    /** Advice is given once a line, however often its signal was seen there. */
    private static int sentenceOf(Draft draft, Evidence evidence) {
        int index = draft.text().offsetByCodePoints(0, Math.min(evidence.start(), draft.length()));
        return draft.text().lastIndexOf('.', index);
    }
}
