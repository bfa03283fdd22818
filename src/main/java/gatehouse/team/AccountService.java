package gatehouse.team;

import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Opens the account, signs in and out.
 *
 * <p>Not a transaction itself: hashing a password takes a while, and no database connection should wait for it.
 */
@Singleton
public class AccountService {
    private final TeamService teams;
    private final SessionService sessions;
    private final Passwords passwords;

    AccountService(TeamService teams, SessionService sessions, Passwords passwords) {
        this.teams = teams;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /** Whether the first visit is over. */
    public boolean isOpen() {
        return teams.isAnyThere();
    }

    /** Makes the team's account and signs its owner in: the token of the session, or empty when somebody was quicker. */
    Optional<String> open(NewTeam team) {
        if (isOpen()) {
            return Optional.empty();
        }
        return teams.found(TeamService.FIRST, team, passwords.hash(team.password()))
                .map(member -> sessions.open(member.personId(), member.teamId()));
    }

    /** The token of a new session; empty when e-mail and password don't belong together, after the same work in every case. */
    Optional<String> signIn(String email, String password) {
        Optional<Person> person = EmailAddress.parse(email).flatMap(teams::findPerson);
        boolean right =
                passwords.isRight(password, person.map(Person::passwordHash).orElse(null));
        return person.filter(known -> right)
                .map(known -> sessions.open(known.id(), teams.firstTeamOf(known).orElse(null)));
    }

    void signOut(String token) {
        sessions.close(token);
    }
}
