package gatehouse.team;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** The id of the team to go to. */
@Introspected
record ChoiceForm(@Nullable Long team) {}
