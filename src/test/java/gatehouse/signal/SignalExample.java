package gatehouse.signal;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.text.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An example line of a signal file: a text, perhaps with facts about its sender before it. */
record SignalExample(Outreach outreach) {

    static SignalExample parse(String line) {
        Map<String, String> facts = new HashMap<>();
        String text = line;
        if (line.startsWith("(") && line.indexOf('=') > 0 && line.indexOf('=') < line.indexOf(')')) {
            for (String fact : line.substring(1, line.indexOf(')')).split(";")) {
                facts.put(
                        fact.substring(0, fact.indexOf('=')).strip(),
                        fact.substring(fact.indexOf('=') + 1).strip());
            }
            text = line.substring(line.indexOf(')') + 1).strip();
        }
        @Nullable String contacts = facts.get("contacts");
        @Nullable String marks = facts.get("marks");
        Sender sender = new Sender(
                facts.get("name"),
                facts.get("headline"),
                null,
                Relationship.valueOf(
                        facts.getOrDefault("relationship", "stranger").toUpperCase(Locale.ROOT)),
                contacts == null ? null : Integer.valueOf(contacts),
                null,
                marks == null ? Set.of() : Set.of(ProfileMark.valueOf(marks.toUpperCase(Locale.ROOT))));
        OutreachKind kind =
                OutreachKind.valueOf(facts.getOrDefault("kind", "message").toUpperCase(Locale.ROOT));
        return new SignalExample(new Outreach(kind, "", text.replace("\\n", "\n"), sender));
    }

    List<String> seen(SignalReader reader) {
        return reader.read(outreach, Reading.of(outreach.text())).stream()
                .map(sighting -> sighting.signal().key())
                .toList();
    }
}
