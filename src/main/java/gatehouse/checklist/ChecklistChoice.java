package gatehouse.checklist;

import gatehouse.verdict.HouseRules.Strangers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants to see the checklist; kept in the address.
 *
 * @param wholeTeam what counts for the order: what came to everybody in the team, or to the member only
 * @param byGroup as on the blank sheet, or in the order of what came
 */
public record ChecklistChoice(Strangers openness, boolean wholeTeam, boolean byGroup) {

    /** @param usual the policy when the address names none */
    static ChecklistChoice of(@Nullable String policy, @Nullable String of, @Nullable String by, Strangers usual) {
        return new ChecklistChoice(
                Stream.of(Strangers.values())
                        .filter(each -> each.key().equals(policy))
                        .findFirst()
                        .orElse(usual),
                "team".equals(of),
                "group".equals(by));
    }

    public String query() {
        return query(openness);
    }

    /** The same view under another policy. */
    public String query(Strangers other) {
        return "policy=" + other.key() + (wholeTeam ? "&of=team" : "") + (byGroup ? "&by=group" : "");
    }
}
