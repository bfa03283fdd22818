package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** Whether a team asks everybody for a second step. */
@Introspected
record RuleForm(@Nullable String required) {
    boolean isRequired() {
        return "true".equals(required);
    }
}
