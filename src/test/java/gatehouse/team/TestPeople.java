package gatehouse.team;

import gatehouse.db.Ids;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Puts people and members where a test needs them, past the forms. */
@Singleton
@Transactional
class TestPeople {
    private final PersonRepository people;
    private final MemberRepository members;
    private final Ids ids;
    private final Clock clock;

    TestPeople(PersonRepository people, MemberRepository members, Ids ids, Clock clock) {
        this.people = people;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    Person add(long id, String email, String name) {
        EmailAddress address = EmailAddress.parse(email).orElseThrow();
        people.add(id, address, name, TestPassword.hash(), clock.instant());
        return new Person(id, address, name, TestPassword.hash());
    }

    CurrentMember join(CurrentMember owner, Person person, Role role) {
        Instant now = clock.instant();
        long id = ids.next();
        people.addTeam(person.id(), owner.teamId());
        members.add(owner.teamId(), id, person.id(), person.name(), role, now);
        return new CurrentMember(owner.teamId(), id, id, person.id(), person.name(), owner.teamName(), role);
    }

    /** Removes a member, or gives another role, without asking anybody. */
    void change(CurrentMember member, Optional<Role> role) {
        role.ifPresentOrElse(
                to -> members.setRole(member.teamId(), member.loginId(), to),
                () -> members.setRemoved(member.teamId(), member.loginId(), clock.instant()));
    }
}
