package gatehouse.team;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a team.
 *
 * @param personId who can sign in to it; null for a name on a shared screen
 * @param isShared whether several people use the sign-in on one screen
 * @param removedAt null as long as they are in the team
 * @param version goes up at every change of the place
 */
public record Member(
        long id,
        @Nullable Long personId,
        String name,
        Role role,
        boolean isShared,
        Instant joinedAt,
        @Nullable Instant removedAt,
        int version) {
    public boolean isHere() {
        return removedAt == null;
    }
}
