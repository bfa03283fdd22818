package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import gatehouse.team.TeamRules;
import gatehouse.verdict.Likeness;
import gatehouse.verdict.TeamKnowledge;
import gatehouse.verdict.Verdict;
import gatehouse.verdict.VerdictEngine;

/** Judges what one team got, by its house rules and its lessons as they stood when it was made. */
record TeamJudge(VerdictEngine engine, TeamRules rules, TeamKnowledge knowledge) {

    /** Judges what this member got. */
    Judgement judge(long memberId, Outreach outreach) {
        Verdict verdict = engine.judge(outreach, rules.rulesOf(memberId), knowledge);
        return new Judgement(verdict, Likeness.of(outreach), rules.teamVersion(), rules.ownVersion(memberId));
    }

    Judgement judge(StoredOutreach stored) {
        return judge(stored.memberId(), stored.outreach());
    }

    TeamJudge with(TeamKnowledge other) {
        return new TeamJudge(engine, rules, other);
    }
}
