package gatehouse.account;

import gatehouse.audit.AuditAction;
import gatehouse.team.EmailAddress;
import gatehouse.team.OpenSession;
import gatehouse.team.PasswordRules;
import gatehouse.team.Person;
import gatehouse.team.PersonService;
import gatehouse.team.SessionService;
import gatehouse.web.NotFound;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Shows a person their account and changes what it says of them. */
@Singleton
@Transactional
public class ProfileService {
    private final PersonService people;
    private final SessionService sessions;
    private final TwoStepService twoStep;

    ProfileService(PersonService people, SessionService sessions, TwoStepService twoStep) {
        this.people = people;
        this.sessions = sessions;
        this.twoStep = twoStep;
    }

    AccountPage page(OpenSession session) {
        Person person = person(session);
        return new AccountPage(
                person.name(),
                person.email().text(),
                twoStep.isOn(person.id()),
                twoStep.codesLeft(person.id()),
                sessions.of(person.id()).stream()
                        .map(entry -> SessionRow.of(entry, session.id()))
                        .toList());
    }

    Person person(OpenSession session) {
        return people.find(session.personId()).orElseThrow(NotFound::new);
    }

    void rename(OpenSession session, String name) {
        people.rename(session.personId(), name);
    }

    /** False when the address is somebody else's. */
    boolean changeEmail(OpenSession session, EmailAddress email) {
        return people.changeEmail(session.personId(), email);
    }

    /** What a new password of this person must not be made of. */
    PasswordRules passwordRules(Person person) {
        return PasswordRules.around(
                Stream.concat(Stream.of(person.name(), person.email().text()), people.teamNamesOf(person.id()).stream())
                        .toArray(String[]::new));
    }

    void end(OpenSession session, long id) {
        if (sessions.end(session.personId(), id)) {
            people.record(session.personId(), AuditAction.SESSION_ENDED);
        }
    }

    void endOthers(OpenSession session) {
        if (sessions.endOthers(session.personId(), session.id())) {
            people.record(session.personId(), AuditAction.OTHER_SESSIONS_ENDED);
        }
    }
}
