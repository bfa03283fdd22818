package gatehouse.checklist;

import org.jspecify.annotations.Nullable;

/**
 * How a reader wants to see the checklist; kept in the address.
 *
 * @param wholeTeam what counts for the order: what came to everybody in the team, or to the member only
 * @param byGroup as on the blank sheet, or in the order of what came
 */
public record ChecklistChoice(Openness openness, boolean wholeTeam, boolean byGroup) {

    static ChecklistChoice of(@Nullable String policy, @Nullable String of, @Nullable String by) {
        return new ChecklistChoice(
                Openness.find(policy == null ? "" : policy).orElse(Openness.BALANCED),
                "team".equals(of),
                "group".equals(by));
    }

    public String query() {
        return query(openness);
    }

    /** The same view under another policy. */
    public String query(Openness other) {
        return "policy=" + other.key() + (wholeTeam ? "&of=team" : "") + (byGroup ? "&by=group" : "");
    }
}
