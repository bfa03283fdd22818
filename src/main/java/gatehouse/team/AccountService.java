package gatehouse.team;

import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Opens the first account.
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
    Optional<String> open(NewTeam team, String browser) {
        if (isOpen()) {
            return Optional.empty();
        }
        return teams.found(TeamService.FIRST, team, passwords.hash(team.password()))
                .map(member -> sessions.open(member.personId(), member.teamId(), browser, false));
    }
}
