package gatehouse.guide;

import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer to copy, before its blanks are filled in.
 *
 * @param rule the rule or fact it follows, such as {@code TE-02}
 * @param closed whether it ends the matter: no question and nothing that invites a reply
 * @param offered where it is offered, as {@code action/intent}; {@code *} stands for every intent and {@code unsure} for a verdict we are not sure of
 * @param kinds the kinds it fits, by key; empty means every kind
 * @param parts the words that carry each required part of the rule, by the part's name; {@code |} stands between choices
 * @param bodies what is said between greeting and name, by tone
 */
record ReplyTemplate(
        String key,
        String title,
        String rule,
        boolean closed,
        List<String> offered,
        List<String> kinds,
        Map<String, String> parts,
        Map<Tone, String> bodies) {

    static ReplyTemplate of(GuideFile file) {
        String key = file.path().substring("answers/".length(), file.path().length() - ".md".length());
        return new ReplyTemplate(
                key,
                file.need("title"),
                file.need("rule"),
                file.need("closed").equals("yes"),
                file.list("offered"),
                file.list("kinds"),
                file.head(),
                bodies(file));
    }

    private static Map<Tone, String> bodies(GuideFile file) {
        Map<Tone, String> bodies = new EnumMap<>(Tone.class);
        for (String part : file.body().split("(?m)^# ")) {
            if (!part.isBlank()) {
                String[] heading = part.split("\\R", 2);
                bodies.put(Tone.valueOf(heading[0].strip().toUpperCase(Locale.ROOT)), heading[1].strip());
            }
        }
        if (bodies.size() < Tone.values().length) {
            throw new IllegalArgumentException(
                    file.path() + " is not there in each of the tones " + Arrays.toString(Tone.values()));
        }
        return Map.copyOf(bodies);
    }

    /** @param reading key of the intent, or {@code unsure} */
    boolean fits(Action action, String reading, OutreachKind kind) {
        boolean offeredForAll = offered.contains(action.key() + "/*");
        return (kinds.isEmpty() || kinds.contains(kind.key())) && (offeredForAll || isMadeFor(action, reading));
    }

    boolean isMadeFor(Action action, String reading) {
        return offered.contains(action.key() + "/" + reading);
    }

    /** The whole answer: greeting, a word on the delay if it is late, body, and in the longer tones the writer's name. */
    Answer fill(Tone tone, Blanks blanks, String delay) {
        String body = delay.isEmpty() ? bodies.getOrDefault(tone, "") : delay + " " + bodies.getOrDefault(tone, "");
        String close = switch (tone) {
            case WARM -> blanks.own() == null ? "" : "\n\nKind regards,\n{me}";
            case PLAIN -> "\n\n{me}";
            case BRIEF -> "";
        };
        return new Answer(key, title, blanks.in("Hello {name},\n\n" + body + close), closed);
    }
}
