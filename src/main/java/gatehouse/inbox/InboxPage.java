package gatehouse.inbox;

import gatehouse.db.ListPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the inbox, newest first.
 *
 * @param next where to go on; null on the last page
 */
public record InboxPage(List<InboxRow> rows, @Nullable ListPlace next) {}
