package gatehouse.compose;

import gatehouse.outreach.OutreachKind;
import gatehouse.text.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sees to it that a draft asks for one thing, names what it asks for, and shows where it asks for more. */
final class DraftAsks {
    private final Asks asks = new Asks();
    private final FindingWords words;

    DraftAsks(FindingWords words) {
        this.words = words;
    }

    List<Finding> of(Draft draft, Reading reading) {
        List<Asks.Ask> asked = asks.of(reading);
        if (asked.isEmpty()) {
            return draft.kind() == OutreachKind.INVITATION ? List.of() : List.of(words.whole(Level.BETTER, "no-ask"));
        }
        if (asked.size() == 1) {
            return List.of(words.whole(Level.GOOD, "one-ask", named(asked)));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(words.whole(Level.BETTER, "many-asks", String.valueOf(asked.size()), named(asked)));
        Map<Integer, List<Asks.Ask>> more = asked.stream()
                .skip(1)
                .collect(Collectors.groupingBy(Asks.Ask::start, LinkedHashMap::new, Collectors.toList()));
        more.forEach((start, here) ->
                findings.add(words.at(draft.text().codePointCount(0, start), Level.BETTER, "second-ask", named(here))));
        return findings;
    }

    private String named(List<Asks.Ask> asked) {
        return asked.stream()
                .map(ask -> words.say("compose.ask." + ask.thing()))
                .collect(Collectors.joining(", "));
    }
}
