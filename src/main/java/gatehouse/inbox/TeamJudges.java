package gatehouse.inbox;

import gatehouse.connection.ConnectionService;
import gatehouse.outreach.Outreach;
import gatehouse.team.HouseRulesService;
import gatehouse.team.LessonService;
import gatehouse.verdict.Likeness;
import gatehouse.verdict.VerdictEngine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the judge of a team; five short queries, so make one for many outreaches. */
@Singleton
class TeamJudges {
    private final VerdictEngine engine;
    private final HouseRulesService rules;
    private final LessonService lessons;
    private final ConnectionService connections;
    private final CampaignRepository campaigns;

    TeamJudges(
            VerdictEngine engine,
            HouseRulesService rules,
            LessonService lessons,
            ConnectionService connections,
            CampaignRepository campaigns) {
        this.engine = engine;
        this.rules = rules;
        this.lessons = lessons;
        this.connections = connections;
        this.campaigns = campaigns;
    }

    /** The judge of these outreaches: it knows which of their senders the team is connected to, and which texts reached many. */
    TeamJudge of(long teamId, Collection<Outreach> some, Set<String> templates) {
        Set<String> profiles = some.stream()
                .filter(TeamJudge::isOpen)
                .map(outreach -> Likeness.profileKey(outreach.sender().profileUrl()))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return new TeamJudge(
                engine,
                rules.rulesOf(teamId),
                lessons.knowledgeOf(teamId),
                connections.connected(teamId, profiles),
                campaigns.spread(teamId, templates));
    }

    TeamJudge of(StoredOutreach one) {
        return ofStored(one.teamId(), List.of(one));
    }

    TeamJudge ofStored(long teamId, Collection<StoredOutreach> some) {
        return of(
                teamId,
                some.stream().map(StoredOutreach::outreach).toList(),
                some.stream()
                        .map(StoredOutreach::template)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** The engine's version, whatever the team. */
    String engineVersion() {
        return engine.version();
    }
}
