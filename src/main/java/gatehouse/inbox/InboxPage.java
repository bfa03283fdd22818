package gatehouse.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the inbox, newest first.
 *
 * @param next id to go on below; null on the last page
 */
public record InboxPage(List<InboxRow> rows, @Nullable Long next) {}
