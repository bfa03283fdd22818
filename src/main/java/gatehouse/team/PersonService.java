package gatehouse.team;

import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds people and keeps what they say of themselves. */
@Singleton
@Transactional
public class PersonService {
    private final PersonRepository people;
    private final MemberRepository members;
    private final TeamRepository teams;
    private final AuditService audit;

    PersonService(PersonRepository people, MemberRepository members, TeamRepository teams, AuditService audit) {
        this.people = people;
        this.members = members;
        this.teams = teams;
        this.audit = audit;
    }

    public Optional<Person> find(EmailAddress email) {
        return people.find(email);
    }

    public Optional<Person> find(long id) {
        return people.find(id);
    }

    /** The team a person sees first after signing in; empty when they are in none. */
    public Optional<Long> firstTeamOf(Person person) {
        return people.firstTeam(person.id());
    }

    /** The names of the teams the person is in: no password of theirs should be made of them. */
    public List<String> teamNamesOf(long personId) {
        return people.listTeams(personId).stream()
                .flatMap(team -> teams.name(team).stream())
                .toList();
    }

    /** Gives the person another name, in all their teams. */
    public void rename(long personId, String name) {
        boolean isAnother = !people.findName(personId).equals(Optional.of(name));
        people.setName(personId, name);
        people.listTeams(personId).forEach(team -> members.rename(team, personId, name));
        if (isAnother) {
            record(personId, AuditAction.NAME_CHANGED);
        }
    }

    /** False when the address is somebody else's. */
    public boolean changeEmail(long personId, EmailAddress email) {
        if (!people.setEmail(personId, email)) {
            return false;
        }
        record(personId, AuditAction.EMAIL_CHANGED);
        return true;
    }

    /** Whether the person still has the password they had; nobody changes it until the transaction of the caller ends. */
    public boolean hasStillThePasswordOf(Person person) {
        return people.lockHash(person.id(), person.passwordHash());
    }

    void replaceHash(Person person, String passwordHash) {
        people.replaceHash(person.id(), person.passwordHash(), passwordHash);
    }

    void changePassword(long personId, String passwordHash) {
        people.setPassword(personId, passwordHash);
        record(personId, AuditAction.PASSWORD_CHANGED);
    }

    /** Writes down in each of a person's teams what was done with their account. */
    public void record(long personId, AuditAction action) {
        people.listTeams(personId).stream()
                .sorted() // two at once lock the teams' records in one order
                .flatMap(team -> members.findPlace(team, personId, null).stream())
                .map(SignedIn::place)
                .filter(Objects::nonNull)
                .forEach(place -> audit.record(place.actor(), action));
    }
}
