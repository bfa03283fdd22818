package gatehouse.compose;

import gatehouse.signal.Direction;
import gatehouse.signal.Sighting;
import gatehouse.signal.Strength;
import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a draft has what a good note has: a name, something about the reader, who writes and why, and one thing that is asked. */
final class DraftContent {
    private static final Pattern WHO = Pattern.compile(
            "(?i)\\b(i[’']?m|i am|my name is|i (work|lead|run|head|teach|study|manage|write|build|make|look"
                    + " after|research|design|represent)|we (met|worked|studied|spoke))\\b|\\b[a-z]+ here[,.!]");

    private static final Pattern WHY = Pattern.compile(
            "(?i)\\b(because|since|so that|the reason|i[’']?m writing|i write to|i[’']?d (like|love) to|i would"
                    + " (like|love) to|which is why|that is why|hoping to|i hope to|in order to)\\b");
    private static final Pattern COLLECTOR = Pattern.compile("(?i)\\b[0-9][0-9.,]{0,15}\\s?k?\\+?\\s(1st[- ]degree )?"
            + "(connections|contacts|followers)\\b|(?-i:\\bLION\\b)|open networker");
    private static final int LONG_WORD = 5;
    private static final Set<String> COMMON = Set.of(
            "about", "their", "there", "where", "which", "would", "could", "should", "other", "works", "working",
            "wrote", "writes", "company", "really", "people", "after", "before", "great", "thanks", "thank", "hello",
            "because");

    private final FindingWords words;
    private final DraftAsks asks;

    DraftContent(FindingWords words) {
        this.words = words;
        this.asks = new DraftAsks(words);
    }

    List<Finding> of(Draft draft, Reading reading, List<Sighting> seen) {
        List<Finding> findings = new ArrayList<>();
        greeting(draft).ifPresent(findings::add);
        findings.add(personal(draft, seen));
        boolean stranger = !draft.relationship().isKnown();
        if (stranger) {
            findings.add(found(WHO, draft, "who"));
        }
        findings.add(found(WHY, draft, "why"));
        findings.addAll(asks.of(draft, reading));
        Matcher collector = COLLECTOR.matcher(draft.text());
        if (collector.find()) {
            findings.add(words.at(place(draft.text(), collector.start()), Level.BETTER, "collector"));
        }
        return findings;
    }

    private Optional<Finding> greeting(Draft draft) {
        String first = draft.recipient().strip().split("\\s+")[0];
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean named = draft.text().toLowerCase(Locale.ROOT).contains(first.toLowerCase(Locale.ROOT));
        return Optional.of(named ? words.whole(Level.GOOD, "name") : words.whole(Level.BETTER, "name", first));
    }

    /** Something that fits this reader alone: as our signals see it, or a word of what the writer knows of them. */
    private Finding personal(Draft draft, List<Sighting> seen) {
        boolean bySignal = seen.stream()
                .anyMatch(s -> s.signal().direction() == Direction.REASSURES
                        && s.signal().strength() != Strength.WEAK
                        && !s.evidence().isEmpty());
        boolean byFact = longWords(draft.about()).stream().anyMatch(longWords(draft.text())::contains);
        if (bySignal || byFact) {
            return words.whole(Level.GOOD, "personal");
        }
        return draft.about().isEmpty()
                ? words.whole(Level.BETTER, "personal")
                : words.whole(Level.BETTER, "personal-unused", draft.about());
    }

    private static Set<String> longWords(String text) {
        Set<String> found = new HashSet<>();
        Reading reading = Reading.of(text);
        for (int token = 0; token < reading.size(); token++) {
            if (reading.is(token, TokenType.WORD) && reading.word(token).length() >= LONG_WORD) {
                found.add(reading.word(token));
            }
        }
        found.removeAll(COMMON);
        return found;
    }

    private Finding found(Pattern pattern, Draft draft, String name) {
        boolean there = pattern.matcher(draft.text()).find();
        return words.whole(there ? Level.GOOD : Level.BETTER, name);
    }

    /** The code point at an index. */
    private static int place(String text, int index) {
        return text.codePointCount(0, index);
    }
}
