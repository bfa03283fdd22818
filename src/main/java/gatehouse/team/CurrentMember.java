package gatehouse.team;

import gatehouse.audit.Actor;

/**
 * The member a request comes from; controllers take it as a parameter, and every query starts from its team.
 *
 * @param memberId under whom what is done now is kept
 * @param loginId whose sign-in it is: another member than {@code memberId} only on a shared screen
 * @param personId the person who signed in
 * @param name what the team calls the member
 * @param role what may be done now: that of the sign-in, also on a shared screen
 */
public record CurrentMember(
        long teamId, long memberId, long loginId, long personId, String name, String teamName, Role role) {
    /** Whether it is somebody at a screen that several people share. */
    public boolean isAtSharedScreen() {
        return loginId != memberId;
    }

    /** Whose private things may be shown: at a shared screen nobody's, 0, since a name is chosen there without a password. */
    public long ownId() {
        return isAtSharedScreen() ? 0 : memberId;
    }

    /** Who is named in the record of what was done. */
    public Actor actor() {
        return new Actor(teamId, memberId, isAtSharedScreen() ? loginId : null);
    }
}
