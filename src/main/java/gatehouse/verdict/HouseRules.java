package gatehouse.verdict;

import gatehouse.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team or a member prefers. They steer the policy table, never the safety gate.
 *
 * @param roles whether new roles are wanted; null when nothing is said
 * @param roleWords the roles that are wanted when {@code roles} is {@code SOME}
 * @param topics what the reader wants to hear of
 * @param neverBought what the reader never buys
 * @param competitors names of companies
 * @param fields words that tell the reader's own field in a headline
 * @param employers names under which the reader's own employer goes
 * @param languages languages that are read besides English; empty when nothing is said
 * @param strangers what to do with strangers' invitations; null when nothing is said, which is as balanced
 */
public record HouseRules(
        @Nullable Roles roles,
        List<String> roleWords,
        List<String> topics,
        List<String> neverBought,
        List<String> competitors,
        List<String> fields,
        List<String> employers,
        Set<Language> languages,
        @Nullable Strangers strangers) {

    /** Whether new roles are wanted. */
    public enum Roles {
        OPEN,
        SOME,
        CLOSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to do with strangers' invitations (C-04). */
    public enum Strangers {
        /** Known people only. */
        STRICT,
        /** Vetted and relevant ones. */
        BALANCED,
        /** Relevant ones, unless something warns. */
        OPEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing is said. */
    public static final HouseRules NONE =
            new HouseRules(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), null);

    public HouseRules {
        roleWords = List.copyOf(roleWords);
        topics = List.copyOf(topics);
        neverBought = List.copyOf(neverBought);
        competitors = List.copyOf(competitors);
        fields = List.copyOf(fields);
        employers = List.copyOf(employers);
        EnumSet<Language> read = EnumSet.noneOf(Language.class);
        read.addAll(languages);
        languages = Collections.unmodifiableSet(read);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * A member's rules over the team's: what the member says about roles, strangers, field, employer and languages stands in place of the
     * team's; topics, things never bought and competitors of both count.
     */
    public HouseRules over(HouseRules team) {
        return new HouseRules(
                roles == null ? team.roles : roles,
                roles == null ? team.roleWords : roleWords,
                both(topics, team.topics),
                both(neverBought, team.neverBought),
                both(competitors, team.competitors),
                fields.isEmpty() ? team.fields : fields,
                employers.isEmpty() ? team.employers : employers,
                languages.isEmpty() ? team.languages : languages,
                strangers == null ? team.strangers : strangers);
    }

    /** Whether this reason rests on these rules. */
    public boolean say(HouseReason reason) {
        return switch (reason.key()) {
            case "language_not_read" -> !languages.isEmpty();
            case "colleague" -> employers.contains(reason.word());
            case "roles_closed", "role_wanted", "other_role" -> roles != null;
            case "never_bought" -> neverBought.contains(reason.word());
            case "topic_wanted" -> topics.contains(reason.word());
            case "competitor" -> competitors.contains(reason.word());
            case "same_field" -> fields.contains(reason.word());
            default -> strangers != null;
        };
    }

    private static List<String> both(List<String> own, List<String> teams) {
        List<String> all = new ArrayList<>(own);
        teams.stream().filter(word -> !own.contains(word)).forEach(all::add);
        return all;
    }
}
