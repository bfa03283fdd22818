package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** A code of the authenticator app, or a recovery code, and where to go then. */
@Introspected
record CodeForm(@Nullable String code, @Nullable String next) {
    static final String WRONG = "This code is not right, or was used before. Wait for the next one and try that";

    String typed() {
        return code == null ? "" : code;
    }

    /** Leaves the code out. */
    @Override
    public String toString() {
        return "CodeForm[]";
    }
}
