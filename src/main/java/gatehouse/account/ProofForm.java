package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What is typed to show again who one is. */
@Introspected
record ProofForm(
        @Nullable String password,
        @Nullable String code,
        @Nullable String next) {
    String typedPassword() {
        return password == null ? "" : password;
    }

    String typedCode() {
        return code == null ? "" : code;
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "ProofForm[]";
    }
}
