package gatehouse.account;

import gatehouse.account.ResetRepository.Reset;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import gatehouse.team.EmailAddress;
import gatehouse.team.MemberService;
import gatehouse.team.PasswordService;
import gatehouse.team.Person;
import gatehouse.team.PersonService;
import gatehouse.web.NotFound;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets people in again who forgot their password, by a link that somebody who runs their team makes and hands over. */
@Singleton
public class ResetService {
    private final ResetLinks links;
    private final MemberService members;
    private final PersonService people;
    private final PasswordService passwords;
    private final TwoStepService twoStep;
    private final WaysIn waysIn;
    private final AuditService audit;

    ResetService(
            ResetLinks links,
            MemberService members,
            PersonService people,
            PasswordService passwords,
            TwoStepService twoStep,
            WaysIn waysIn,
            AuditService audit) {
        this.links = links;
        this.members = members;
        this.people = people;
        this.passwords = passwords;
        this.twoStep = twoStep;
        this.waysIn = waysIn;
        this.audit = audit;
    }

    /** The person a link would be for. */
    @Transactional
    Person personFor(CurrentMember by, long memberId) {
        return people.find(members.personToLetIn(by, memberId)).orElseThrow(NotFound::new);
    }

    /** The secret of a new link; a link made before opens nothing any more. */
    @Transactional
    public String make(CurrentMember by, long memberId, boolean endsTwoStep) {
        String secret = links.make(new Reset(members.personToLetIn(by, memberId), endsTwoStep, by.personId()));
        audit.record(by.actor(), AuditAction.RESET_LINK_MADE, memberId);
        return secret;
    }

    /**
     * The secret of a link for somebody whom nobody in their teams can let in, such as an only owner; made by whoever runs the server. It
     * ends a second step too, which may be lost as well. Empty when nobody signs in with the address.
     */
    @Transactional
    public Optional<String> makeOnServer(String email) {
        return EmailAddress.parse(email).flatMap(people::find).map(person -> {
            people.record(person.id(), AuditAction.RESET_LINK_MADE_ON_SERVER);
            return links.make(new Reset(person.id(), true, Reset.SERVER));
        });
    }

    /** Whose password the link changes; empty when it opens nothing any more. */
    Optional<Person> personOf(String secret) {
        return links.personOf(secret).flatMap(people::find);
    }

    /** Uses the link up, ends all sessions of the person and gives them the new password; false when it opens nothing any more. */
    boolean use(String secret, String password) {
        Optional<Person> person = links.use(secret).flatMap(people::find);
        person.ifPresent(known -> {
            passwords.change(known, password);
            waysIn.closeAll(known.id());
        });
        return person.isPresent();
    }

    boolean hasTwoStep(Person person) {
        return twoStep.isOn(person.id());
    }
}
