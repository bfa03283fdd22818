package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A role chosen for somebody.
 *
 * @param version what the place was when the form was shown
 */
@Introspected
record RoleForm(@Nullable String role, @Nullable Integer version) {}
