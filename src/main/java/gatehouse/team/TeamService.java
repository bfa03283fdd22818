package gatehouse.team;

import gatehouse.db.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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
    private final PersonRepository people;
    private final Ids ids;
    private final Clock clock;

    TeamService(TeamRepository teams, MemberRepository members, PersonRepository people, Ids ids, Clock clock) {
        this.teams = teams;
        this.members = members;
        this.people = people;
        this.ids = ids;
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
        return Optional.of(
                new CurrentMember(teamId, memberId, memberId, personId, team.name(), team.team(), Role.OWNER));
    }

    Optional<Person> findPerson(EmailAddress email) {
        return people.find(email);
    }

    Optional<Long> firstTeamOf(Person person) {
        return people.firstTeam(person.id());
    }
}
