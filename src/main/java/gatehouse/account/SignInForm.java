package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What is typed to sign in, and where to go then. */
@Introspected
record SignInForm(
        @Nullable String email,
        @Nullable String password,
        @Nullable String next) {
    /** Leaves the password out. */
    @Override
    public String toString() {
        return "SignInForm[]";
    }
}
