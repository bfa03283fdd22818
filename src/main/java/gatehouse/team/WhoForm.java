package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** The id of the member somebody at a shared screen says they are. */
@Introspected
record WhoForm(@Nullable Long member) {}
