package gatehouse.team;

import gatehouse.db.ConflictRetry;
import gatehouse.team.InvitationService.Offer;
import gatehouse.team.JoinRefused.Reason;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Lets the holder of a link into a team and signs them in there.
 *
 * <p>Not a transaction itself: hashing a password takes a while, and no database connection should wait for it.
 */
@Singleton
public class JoinService {
    private final InvitationService invitations;
    private final SessionService sessions;
    private final Passwords passwords;
    private final ConflictRetry retry;

    JoinService(InvitationService invitations, SessionService sessions, Passwords passwords, ConflictRetry retry) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.passwords = passwords;
        this.retry = retry;
    }

    /** What the link offers; empty when it is not open any more or never was. */
    Optional<Offer> find(long teamId, String token) {
        return invitations.find(teamId, token);
    }

    /**
     * Opens an account in the team: the token of its session, or empty when the link is not open any more.
     *
     * @throws JoinRefused when the e-mail address has an account; the link stays open
     */
    Optional<String> join(long teamId, String token, NewPerson person, String browser) {
        String hash = passwords.hash(person.password());
        return retry.run(() -> invitations.accept(teamId, token, person, hash))
                .map(personId -> sessions.open(personId, teamId, browser, false));
    }

    /** Takes somebody who is signed in into the team, or only there when they are in it already: the token their session has now. */
    Optional<String> join(long teamId, String token, SignedIn person, String session) {
        try {
            if (!retry.run(() -> invitations.accept(teamId, token, person))) {
                return Optional.empty();
            }
        } catch (JoinRefused e) {
            if (e.reason() != Reason.ALREADY_HERE) {
                throw e;
            }
        }
        return sessions.move(session, teamId, null);
    }
}
