package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** A person's name as typed. */
@Introspected
record NameForm(@Nullable String name) {}
