package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** Whether several people shall use a sign-in on one screen. */
@Introspected
record ShareForm(@Nullable Boolean shared) {}
