package gatehouse.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member may do in a team; the higher may all that the lower may.
 *
 * <p>Which addresses each may use is said in {@code team/access.txt} and nowhere else.
 */
public enum Role {
    /** Sees what the team has and changes nothing of it. */
    VIEWER,
    /** Checks what arrives, decides, deletes. */
    MEMBER,
    /** Also invites, changes and removes members and viewers. */
    ADMIN,
    /** Also makes and removes admins and owners. A team always has one. */
    OWNER;

    /** The word in forms, tables and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> find(@Nullable String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    static Role of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no role " + key));
    }

    /** Whether it may change what the team has. */
    public boolean works() {
        return this != VIEWER;
    }

    /** Whether it may change anybody's place in the team but its own. */
    public boolean manages() {
        return this == ADMIN || this == OWNER;
    }

    /** Whether it may give this role, take it away, and remove who has it. */
    public boolean manages(Role other) {
        return this == OWNER || (this == ADMIN && !other.manages());
    }
}
