package gatehouse.account;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** A person's new e-mail address as typed. */
@Introspected
record EmailForm(@Nullable String email) {}
