package gatehouse.team;

import gatehouse.audit.Actor;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.db.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Founds teams and finds their people. */
@Singleton
@Transactional
public class TeamService {
    /**
     * The first team always gets this id: of two first visits at the same moment, on one node or two, the primary key lets one win.
     */
    static final long FIRST = 1;

    private final TeamRepository teams;
    private final MemberRepository members;
    private final MemberService places;
    private final PersonRepository people;
    private final Ids ids;
    private final AuditService audit;
    private final Clock clock;

    TeamService(
            TeamRepository teams,
            MemberRepository members,
            MemberService places,
            PersonRepository people,
            Ids ids,
            AuditService audit,
            Clock clock) {
        this.teams = teams;
        this.members = members;
        this.places = places;
        this.people = people;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isAnyThere() {
        return teams.isAnyThere();
    }

    /** Makes the team, its first person and their place in it; empty when the team is there already. */
    Optional<CurrentMember> found(long teamId, NewTeam team, String passwordHash) {
        Instant now = clock.instant();
        if (!teams.add(teamId, team.team(), now)) {
            return Optional.empty();
        }
        long personId = ids.next();
        long memberId = ids.next();
        people.add(personId, team.email(), team.name(), passwordHash, now);
        people.addTeam(personId, teamId);
        members.add(teamId, memberId, personId, team.name(), Role.OWNER, now);
        CurrentMember owner =
                new CurrentMember(teamId, memberId, memberId, personId, team.name(), team.team(), Role.OWNER);
        audit.record(owner.actor(), AuditAction.TEAM_OPENED);
        return Optional.of(owner);
    }

    /** Opens a further team for somebody who owns one: its id. They are its owner. */
    long foundAnother(CurrentMember by, String name) {
        places.confirm(by);
        Instant now = clock.instant();
        long teamId = ids.next();
        teams.add(teamId, name, now);
        people.addTeam(by.personId(), teamId);
        long memberId = ids.next();
        members.add(teamId, memberId, by.personId(), by.name(), Role.OWNER, now);
        audit.record(new Actor(teamId, memberId, null), AuditAction.TEAM_OPENED);
        return teamId;
    }

    /** The places a person has, in the teams they can open. */
    List<CurrentMember> listOf(long personId) {
        return people.listTeams(personId).stream()
                .flatMap(team -> members.findPlace(team, personId, null).stream())
                .flatMap(found -> Optional.ofNullable(found.place()).stream())
                .toList();
    }

    /** Whether everybody in the team has to sign in with a second step. */
    public boolean requiresTwoStep(long teamId) {
        return teams.requiresTwoStep(teamId);
    }

    public void requireTwoStep(long teamId, boolean required) {
        teams.requireTwoStep(teamId, required);
    }
}
