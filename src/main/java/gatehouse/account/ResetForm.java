package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** A new password. */
@Introspected
record ResetForm(@Nullable String password) {
    String typedPassword() {
        return password == null ? "" : password;
    }

    /** Leaves it out. */
    @Override
    public String toString() {
        return "ResetForm[]";
    }
}
