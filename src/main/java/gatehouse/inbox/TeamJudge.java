package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.Relationship;
import gatehouse.team.TeamRules;
import gatehouse.verdict.Knowledge;
import gatehouse.verdict.Likeness;
import gatehouse.verdict.TeamKnowledge;
import gatehouse.verdict.Verdict;
import gatehouse.verdict.VerdictEngine;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what one team got, by its house rules, lessons and connections as they stood when it was made.
 *
 * @param connected keys of the profiles that each member is connected to, as far as the outreaches in question are from them
 * @param spread those templates that reached many, as far as the outreaches in question have them
 */
record TeamJudge(
        VerdictEngine engine,
        TeamRules rules,
        TeamKnowledge knowledge,
        Map<Long, Set<String>> connected,
        Set<String> spread) {

    /**
     * Judges what this member got.
     *
     * @param template key of its template; null when none was looked for yet
     * @param isReply whether the member had written in the same conversation before
     */
    Judgement judge(long memberId, Outreach outreach, @Nullable String template, boolean isReply) {
        Outreach known = known(memberId, outreach);
        Likeness likeness = template == null ? Likeness.of(outreach) : Likeness.of(outreach, template);
        Verdict verdict = engine.judge(
                known,
                rules.rulesOf(memberId),
                new Knowledge(knowledge, likeness, spread.contains(likeness.template()), isReply));
        return new Judgement(
                verdict, likeness, rules.teamVersion(), rules.ownVersion(memberId), isOpen(outreach) && !isOpen(known));
    }

    Judgement judge(StoredOutreach stored) {
        return judge(
                stored.memberId(),
                stored.outreach(),
                stored.template(),
                stored.origin().answeredBefore());
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

    /** Whether nothing may be taught about the sender. */
    boolean leavesAlone(StoredOutreach stored) {
        return knowledge.leavesAlone(known(stored.memberId(), stored.outreach()).sender());
    }

    /** Whether it is taken for sent to many as its text reached so many; never from people one knows. */
    boolean takesForMany(StoredOutreach stored) {
        return stored.template() != null && spread.contains(stored.template()) && !leavesAlone(stored);
    }

    TeamJudge with(TeamKnowledge other) {
        return new TeamJudge(engine, rules, other, connected, spread);
    }
}
