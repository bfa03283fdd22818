package gatehouse.guide;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.verdict.Action;
import gatehouse.verdict.Note;
import gatehouse.verdict.Policy;
import gatehouse.verdict.Policy.Danger;
import gatehouse.web.Sentences;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engine's policy table in words, for the page "How we decide". */
@Singleton
class PolicyTable {
    private static final Set<Relationship> KNOWN =
            Arrays.stream(Relationship.values()).filter(Relationship::isKnown).collect(Collectors.toUnmodifiableSet());

    private final List<Policy.Row> policy = Policy.load().rows();
    private final Sentences sentences;
    private final GuideService guide;

    /**
     * One rule in words.
     *
     * @param conditions what must be so, each in a few words
     * @param step the page on the action
     * @param topics the pages that give the reasons
     */
    public record Rule(List<String> conditions, String action, GuideTopic step, String also, List<GuideTopic> topics) {}

    PolicyTable(Sentences sentences, GuideService guide) {
        this.sentences = sentences;
        this.guide = guide;
    }

    List<Rule> rows() {
        return policy.stream().map(this::rule).toList();
    }

    private Rule rule(Policy.Row row) {
        List<String> conditions = new ArrayList<>();
        add(conditions, row.intents(), Intent.values().length, "intent.");
        add(conditions, row.kinds(), OutreachKind.values().length, "kind.");
        if (row.relationships().equals(KNOWN)) {
            conditions.add(sentences.say("policy.known"));
        } else {
            add(conditions, row.relationships(), Relationship.values().length, "relationship.");
        }
        addSigns(conditions, row);
        add(conditions, row.dangers(), Danger.values().length, "policy.danger.");
        add(conditions, row.notes(), Note.values().length, "policy.note.");
        if (conditions.isEmpty()) {
            conditions.add(sentences.say("policy.always"));
        }
        return new Rule(
                conditions,
                sentences.say("action." + row.action().key()),
                guide.topicOf(row.action()),
                row.also().stream()
                        .map(Action::key)
                        .map(key -> sentences.say("action." + key))
                        .collect(Collectors.joining(", ")),
                guide.topicsAbout(row.facts()));
    }

    /** Adds what must be seen on the profile or said by the house rules. */
    private void addSigns(List<String> conditions, Policy.Row row) {
        Stream<String> marks = row.marks().stream().map(mark -> sentences.say("mark." + mark.key()));
        Stream<String> rules = row.house().stream()
                .map(all -> all.stream()
                        .map(fact -> sentences.say("policy.house." + fact.key()))
                        .collect(Collectors.joining(" " + sentences.say("policy.and") + " ")));
        String signs = Stream.concat(marks, rules).collect(Collectors.joining(" / "));
        if (!signs.isEmpty()) {
            conditions.add(signs);
        }
    }

    /** Adds the values as one condition, unless they are all there are. */
    private void add(List<String> conditions, Collection<? extends Enum<?>> values, int all, String prefix) {
        if (!values.isEmpty() && values.size() < all) {
            Stream<String> words = values.stream()
                    .map(value -> sentences.say(prefix + value.name().toLowerCase(Locale.ROOT)));
            conditions.add(words.collect(Collectors.joining(" / ")));
        }
    }
}
