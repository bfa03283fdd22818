package gatehouse.account;

import gatehouse.account.SignInOutcome.CodeNeeded;
import gatehouse.account.SignInOutcome.Done;
import gatehouse.account.SignInOutcome.Expired;
import gatehouse.account.SignInOutcome.TooOften;
import gatehouse.account.SignInOutcome.Wrong;
import gatehouse.team.EmailAddress;
import gatehouse.team.OpenSession;
import gatehouse.team.PasswordService;
import gatehouse.team.Person;
import gatehouse.team.PersonService;
import gatehouse.team.SessionService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs people in: password, then the second step where there is one, and guesses held back at both.
 *
 * <p>Not a transaction itself: a guess must stay counted whatever happens next, and hashing keeps no connection waiting.
 */
@Singleton
public class SignInService {
    private final PersonService people;
    private final PasswordService passwords;
    private final SessionService sessions;
    private final ThrottleService throttle;
    private final TwoStepService twoStep;
    private final SignInStepService steps;
    private final WaysIn waysIn;

    SignInService(
            PersonService people,
            PasswordService passwords,
            SessionService sessions,
            ThrottleService throttle,
            TwoStepService twoStep,
            SignInStepService steps,
            WaysIn waysIn) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.twoStep = twoStep;
        this.steps = steps;
        this.waysIn = waysIn;
    }

    /** The same answer, after the same work, for a wrong password and for an unknown person. */
    SignInOutcome signIn(String email, String password, Caller caller) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        String account = address.map(EmailAddress::text).orElse("");
        return guarded(
                Guess.PASSWORD,
                account,
                caller,
                () -> passwords
                        .prove(address.orElse(null), password)
                        .map(person -> afterPassword(person, caller))
                        .orElseGet(Wrong::new));
    }

    /** The second step, in the browser that has given the password. */
    SignInOutcome finish(String stepToken, String code, Caller caller) {
        Optional<Person> person = steps.findPerson(stepToken).flatMap(people::find);
        return person.isEmpty()
                ? new Expired()
                : guarded(Guess.CODE, person.get().email().text(), caller, () -> {
                    if (!twoStep.isRight(person.get().id(), code)) {
                        return new Wrong();
                    }
                    return steps.end(stepToken) ? open(person.get(), caller, true) : new Expired();
                });
    }

    boolean isBegun(String stepToken) {
        return steps.findPerson(stepToken).isPresent();
    }

    /** Shows again who one is, within a session; it goes on under a new token. */
    SignInOutcome proveAgain(String token, long personId, String password, String code, Caller caller) {
        Optional<Person> person = people.find(personId);
        if (person.isEmpty()) {
            return new Expired();
        }
        String account = person.get().email().text();
        return guarded(Guess.PASSWORD, account, caller, () -> {
            if (passwords.prove(person.get().email(), password).isEmpty()) {
                return new Wrong();
            }
            return twoStep.isOn(personId)
                    ? guarded(
                            Guess.CODE,
                            account,
                            caller,
                            () -> twoStep.isRight(personId, code) ? renew(token, true) : new Wrong())
                    : renew(token, false);
        });
    }

    /** Changes the password and ends every session of the person; the one here goes on as a new one. */
    SignInOutcome changePassword(OpenSession session, String current, String next, Caller caller) {
        Optional<Person> person = people.find(session.personId());
        if (person.isEmpty()) {
            return new Expired();
        }
        return guarded(Guess.PASSWORD, person.get().email().text(), caller, () -> {
            if (passwords.prove(person.get().email(), current).isEmpty()) {
                return new Wrong();
            }
            passwords.change(person.get(), next);
            waysIn.closeAll(session.personId());
            return people.find(session.personId())
                    .map(changed -> open(changed, caller, twoStep.isOn(changed.id())))
                    .orElseGet(Expired::new);
        });
    }

    void signOut(String token) {
        sessions.signOut(token);
    }

    /** Ends the session that a new one takes the place of. */
    void replace(String token) {
        sessions.close(token);
    }

    private SignInOutcome afterPassword(Person person, Caller caller) {
        return twoStep.isOn(person.id()) ? new CodeNeeded(steps.begin(person.id())) : open(person, caller, false);
    }

    private SignInOutcome open(Person person, Caller caller, boolean secondStep) {
        return waysIn.open(person, caller, secondStep)
                .<SignInOutcome>map(Done::new)
                .orElseGet(Wrong::new);
    }

    private SignInOutcome renew(String token, boolean secondStep) {
        return sessions.renew(token, secondStep).<SignInOutcome>map(Done::new).orElseGet(Expired::new);
    }

    private SignInOutcome guarded(Guess guess, String account, Caller caller, Supplier<SignInOutcome> look) {
        Optional<Duration> wait = throttle.take(guess, account, caller.place());
        if (wait.isPresent()) {
            return new TooOften(wait.get());
        }
        SignInOutcome outcome = look.get();
        if (!(outcome instanceof Wrong)) {
            throttle.wasRight(guess, account, caller.place());
        }
        if (outcome instanceof Done) {
            throttle.remember(account, caller.place());
        }
        return outcome;
    }
}
