package gatehouse.verdict;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import org.jspecify.annotations.Nullable;

/**
 * What a team knows of one outreach before anybody reads it.
 *
 * @param team what was taught
 * @param likeness the keys by which lessons find the outreach; null when nothing was taught
 * @param isSpread whether nearly the same text reached so many that it was sent to many
 * @param isReply whether its receiver had written in the same conversation before
 */
public record Knowledge(TeamKnowledge team, @Nullable Likeness likeness, boolean isSpread, boolean isReply) {

    /** What can be known of an outreach by itself. */
    static Knowledge of(TeamKnowledge team, Outreach outreach) {
        return new Knowledge(team, team.isEmpty() ? null : Likeness.of(outreach), false, false);
    }

    /**
     * What a sender is taken for when it is asked what they mean. Who answers somebody is no stranger who writes out of the blue; how far
     * they can be trusted is another question, on which an answer says nothing: those who cheat do answer.
     */
    Relationship forMeaning(Relationship told) {
        return isReply && told == Relationship.UNKNOWN ? Relationship.CONNECTED : told;
    }

    /** Whether it counts as sent to many: people one knows, and teammates, may well write the same to several. */
    boolean isSpreadBy(Sender sender) {
        return isSpread && !team.leavesAlone(sender);
    }
}
