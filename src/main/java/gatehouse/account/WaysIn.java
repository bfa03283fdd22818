package gatehouse.account;

import gatehouse.team.Person;
import gatehouse.team.PersonService;
import gatehouse.team.SessionService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens a session for somebody who has proved who they are, and closes every way in when a password changes. */
@Singleton
@Transactional
class WaysIn {
    private final PersonService people;
    private final SessionService sessions;
    private final SignInStepService steps;
    private final ResetRepository resets;

    WaysIn(PersonService people, SessionService sessions, SignInStepService steps, ResetRepository resets) {
        this.people = people;
        this.sessions = sessions;
        this.steps = steps;
        this.resets = resets;
    }

    /**
     * The token of a session; empty when the password was changed while it was being checked: that change has ended all sessions,
     * and this one must not come after it.
     */
    Optional<String> open(Person person, Caller caller, boolean secondStep) {
        if (!people.hasStillThePasswordOf(person)) {
            return Optional.empty();
        }
        Long team = people.firstTeamOf(person).orElse(null);
        return Optional.of(sessions.open(person.id(), team, caller.browser(), secondStep));
    }

    /** To be called after the password has changed. */
    void closeAll(long personId) {
        sessions.endAll(personId);
        steps.endAll(personId);
        resets.deleteOf(personId);
    }
}
