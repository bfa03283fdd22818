package gatehouse.verdict;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.Sender;
import org.jspecify.annotations.Nullable;

/**
 * What a team knows of one outreach before anybody reads it.
 *
 * @param team what was taught
 * @param likeness the keys by which lessons find the outreach; null when nothing was taught
 * @param isSpread whether nearly the same text reached so many that it was sent to many
 */
public record Knowledge(TeamKnowledge team, @Nullable Likeness likeness, boolean isSpread) {

    /** What can be known of an outreach by itself. */
    static Knowledge of(TeamKnowledge team, Outreach outreach) {
        return new Knowledge(team, team.isEmpty() ? null : Likeness.of(outreach), false);
    }

    /** Whether it counts as sent to many: people one knows, and teammates, may well write the same to several. */
    boolean isSpreadBy(Sender sender) {
        return isSpread && !team.leavesAlone(sender);
    }
}
