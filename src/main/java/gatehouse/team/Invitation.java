package gatehouse.team;

import java.time.Instant;

/**
 * A link somebody may still join by.
 *
 * @param invitedBy what the team calls the one who made it
 */
public record Invitation(long id, Role role, String invitedBy, Instant expiresAt) {}
