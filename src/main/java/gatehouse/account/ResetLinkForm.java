package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What a link for a new password is to do besides. */
@Introspected
record ResetLinkForm(@Nullable String twoStep) {
    boolean endsTwoStep() {
        return "end".equals(twoStep);
    }
}
