package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A new password, with the one it replaces.
 *
 * @param password the new one
 */
@Introspected
record PasswordForm(@Nullable String current, @Nullable String password) {
    String typedCurrent() {
        return current == null ? "" : current;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    /** Leaves both out. */
    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}
