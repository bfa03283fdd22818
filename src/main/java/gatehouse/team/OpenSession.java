package gatehouse.team;

import java.time.Instant;

/**
 * The session a request belongs to; controllers may take it as a parameter.
 *
 * @param provedAt when the person last showed that they know the password (and second step), at sign-in or since
 * @param twoStepDue the team wants a second step of everybody, and this session was opened without
 */
public record OpenSession(long id, SignedIn who, Instant provedAt, boolean twoStepDue) {
    /** The request attribute of Micronaut Security's authentication that holds it. */
    public static final String ATTRIBUTE = "session";

    public long personId() {
        return who.personId();
    }
}
