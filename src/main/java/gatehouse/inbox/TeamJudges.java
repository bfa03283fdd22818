package gatehouse.inbox;

import gatehouse.team.HouseRulesService;
import gatehouse.team.LessonService;
import gatehouse.verdict.VerdictEngine;
import jakarta.inject.Singleton;

/** Makes the judge of a team; three short queries, so make one for many outreaches. */
@Singleton
class TeamJudges {
    private final VerdictEngine engine;
    private final HouseRulesService rules;
    private final LessonService lessons;

    TeamJudges(VerdictEngine engine, HouseRulesService rules, LessonService lessons) {
        this.engine = engine;
        this.rules = rules;
        this.lessons = lessons;
    }

    TeamJudge of(long teamId) {
        return new TeamJudge(engine, rules.rulesOf(teamId), lessons.knowledgeOf(teamId));
    }

    /** The engine's version, whatever the team. */
    String engineVersion() {
        return engine.version();
    }
}
