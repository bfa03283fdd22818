package gatehouse.inbox;

import gatehouse.connection.ConnectionService;
import gatehouse.outreach.Outreach;
import gatehouse.team.HouseRulesService;
import gatehouse.team.LessonService;
import gatehouse.team.SenderAliasService;
import gatehouse.verdict.Likeness;
import gatehouse.verdict.SamePeople;
import gatehouse.verdict.VerdictEngine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the judge of a team; seven short queries, so make one for many outreaches. */
@Singleton
class TeamJudges {
    private final VerdictEngine engine;
    private final HouseRulesService rules;
    private final LessonService lessons;
    private final SenderAliasService senders;
    private final ConnectionService connections;
    private final CampaignRepository campaigns;

    TeamJudges(
            VerdictEngine engine,
            HouseRulesService rules,
            LessonService lessons,
            SenderAliasService senders,
            ConnectionService connections,
            CampaignRepository campaigns) {
        this.engine = engine;
        this.rules = rules;
        this.lessons = lessons;
        this.senders = senders;
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
                connected(teamId, profiles),
                campaigns.spread(teamId, templates));
    }

    /** Those of the profiles that each member is connected to, be it by another profile of the same person. */
    private Map<Long, Set<String>> connected(long teamId, Set<String> profiles) {
        if (profiles.isEmpty()) {
            return Map.of();
        }
        SamePeople people = senders.samePeople(teamId);
        Set<String> all = profiles.stream()
                .flatMap(profile -> people.vouching(profile).stream())
                .collect(Collectors.toSet());
        Map<Long, Set<String>> found = new HashMap<>();
        connections
                .connected(teamId, all)
                .forEach((member, keys) -> found.put(
                        member,
                        profiles.stream()
                                .filter(profile -> !Collections.disjoint(people.vouching(profile), keys))
                                .collect(Collectors.toSet())));
        return found;
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
