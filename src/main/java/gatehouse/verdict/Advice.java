package gatehouse.verdict;

import gatehouse.outreach.ProfileMark;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do, and on what the advice rests.
 *
 * @param row the row of the policy table that fits
 * @param house the house rule behind that row; null when it needs none
 * @param lessons the lessons about such an outreach, the one that decided first; empty when the row alone decided
 */
record Advice(
        Action action,
        List<Action> also,
        Policy.Row row,
        @Nullable HouseReason house,
        List<Lesson> lessons) {

    /** What the table advises. */
    static Advice byTable(Policy policy, Policy.Case question, HouseReading house, Set<ProfileMark> seen) {
        Policy.Row row = policy.decide(question);
        return new Advice(row.action(), row.also(), row, house.behind(row, question, seen), List.of());
    }
}
