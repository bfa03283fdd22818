package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.Relationship;
import gatehouse.team.TeamRules;
import gatehouse.verdict.Likeness;
import gatehouse.verdict.TeamKnowledge;
import gatehouse.verdict.Verdict;
import gatehouse.verdict.VerdictEngine;
import java.util.Map;
import java.util.Set;

/**
 * Judges what one team got, by its house rules, lessons and connections as they stood when it was made.
 *
 * @param connected keys of the profiles that each member is connected to, as far as the outreaches in question are from them
 */
record TeamJudge(VerdictEngine engine, TeamRules rules, TeamKnowledge knowledge, Map<Long, Set<String>> connected) {

    /** Judges what this member got. */
    Judgement judge(long memberId, Outreach outreach) {
        Outreach known = known(memberId, outreach);
        Verdict verdict = engine.judge(known, rules.rulesOf(memberId), knowledge);
        return new Judgement(
                verdict,
                Likeness.of(outreach),
                rules.teamVersion(),
                rules.ownVersion(memberId),
                isOpen(outreach) && !isOpen(known));
    }

    Judgement judge(StoredOutreach stored) {
        return judge(stored.memberId(), stored.outreach());
    }

    /** The outreach as it is judged: what nobody said of the sender, the member's connections may tell. */
    Outreach known(long memberId, Outreach outreach) {
        boolean knows = isOpen(outreach)
                && connected
                        .getOrDefault(memberId, Set.of())
                        .contains(Likeness.profileKey(outreach.sender().profileUrl()));
        return knows ? outreach.withSender(outreach.sender().withRelationship(Relationship.CONNECTED)) : outreach;
    }

    /** Whether nobody has said what the sender is to the member. */
    static boolean isOpen(Outreach outreach) {
        return outreach.sender().relationship() == Relationship.UNKNOWN;
    }

    TeamJudge with(TeamKnowledge other) {
        return new TeamJudge(engine, rules, other, connected);
    }
}
