package gatehouse.connection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member's connection to a sender.
 *
 * @param name the member's
 * @param since null when the export doesn't tell
 * @param isShown whether teammates may see it
 */
public record Tie(long memberId, String name, @Nullable LocalDate since, boolean isShown) {}
