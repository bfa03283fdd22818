package gatehouse.verdict;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Sender;
import gatehouse.text.Language;
import gatehouse.text.Reading;
import gatehouse.verdict.HouseRules.Roles;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the house rules say about one outreach, with the word that each finding rests on. */
record HouseReading(Map<HouseFact, String> facts, Map<ProfileMark, String> marks) {
    static final HouseReading NOTHING = new HouseReading(Map.of(), Map.of());

    /** What only counts when it is sure what the message is: it may set something aside that was wanted. */
    private static final Set<HouseFact> ONLY_WHEN_SURE =
            EnumSet.of(HouseFact.ROLES_CLOSED, HouseFact.OTHER_ROLE, HouseFact.NEVER_BOUGHT);

    static HouseReading of(HouseRules rules, Outreach outreach, Reading reading, Language language) {
        if (rules.isEmpty()) {
            return NOTHING;
        }
        @Nullable String headline = outreach.sender().headline();
        WordSearch text = WordSearch.in(reading, Reading.of(outreach.subject()));
        WordSearch job = WordSearch.in(Reading.of(headline == null ? "" : headline));
        Employers employers = Employers.of(headline);
        Map<HouseFact, String> facts = new EnumMap<>(HouseFact.class);
        Map<ProfileMark, String> marks = new EnumMap<>(ProfileMark.class);
        put(facts, HouseFact.COLLEAGUE, employers.first(rules.employers()));
        put(facts, HouseFact.NEVER_BOUGHT, text.first(rules.neverBought()));
        put(facts, HouseFact.TOPIC_WANTED, text.first(rules.topics()));
        put(marks, ProfileMark.COMPETITOR, employers.first(rules.competitors()));
        put(marks, ProfileMark.SAME_FIELD, job.first(rules.fields()));
        addRoles(facts, rules, text);
        if (!rules.languages().isEmpty()
                && language != Language.ENGLISH
                && !rules.languages().contains(language)) {
            facts.put(HouseFact.LANGUAGE_NOT_READ, language.title());
        }
        if (rules.strangers() == Strangers.STRICT || rules.strangers() == Strangers.OPEN) {
            facts.put(rules.strangers() == Strangers.STRICT ? HouseFact.STRICT : HouseFact.OPEN, "");
        }
        return new HouseReading(facts, marks);
    }

    /** The facts that count when it is sure, or not sure, what the message is. */
    Set<HouseFact> counting(boolean sure) {
        if (facts.isEmpty()) {
            return Set.of();
        }
        Set<HouseFact> counting = EnumSet.copyOf(facts.keySet());
        if (!sure) {
            counting.removeAll(ONLY_WHEN_SURE);
        }
        return counting;
    }

    /** The marks the reader has seen together with those the rules tell; about people one knows the rules tell none. */
    Set<ProfileMark> marksOf(Sender sender) {
        Set<ProfileMark> seen = sender.marks();
        if (marks.isEmpty() || sender.relationship().isKnown()) {
            return seen;
        }
        Set<ProfileMark> all = EnumSet.copyOf(marks.keySet());
        all.addAll(seen);
        return all;
    }

    /** The rule on which the row rests; null when it would have decided without any. */
    @Nullable
    HouseReason behind(Policy.Row row, Policy.Case question, Set<ProfileMark> seen) {
        for (Set<HouseFact> needed : row.house()) {
            if (question.house().containsAll(needed)) {
                // Where two were needed, the one with a word says more.
                HouseFact fact = needed.stream()
                        .max((a, b) -> Integer.compare(word(a).length(), word(b).length()))
                        .orElseThrow();
                return new HouseReason(fact.key(), word(fact));
            }
        }
        if (row.marks().isEmpty() || row.marks().stream().anyMatch(seen::contains)) {
            return null;
        }
        ProfileMark mark =
                row.marks().stream().filter(marks::containsKey).findFirst().orElseThrow();
        return new HouseReason(mark.key(), marks.getOrDefault(mark, ""));
    }

    private String word(HouseFact fact) {
        return facts.getOrDefault(fact, "");
    }

    private static void addRoles(Map<HouseFact, String> facts, HouseRules rules, WordSearch text) {
        @Nullable Roles roles = rules.roles();
        if (roles == Roles.CLOSED) {
            facts.put(HouseFact.ROLES_CLOSED, "");
        } else if (roles == Roles.OPEN) {
            facts.put(HouseFact.ROLE_WANTED, "");
        } else if (roles == Roles.SOME) {
            @Nullable String named = text.first(rules.roleWords());
            facts.put(named == null ? HouseFact.OTHER_ROLE : HouseFact.ROLE_WANTED, named == null ? "" : named);
        }
    }

    private static <K> void put(Map<K, String> found, K key, @Nullable String word) {
        if (word != null) {
            found.put(key, word);
        }
    }
}
