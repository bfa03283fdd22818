package gatehouse.privacy;

import gatehouse.audit.AuditFilter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the record of what was done, newest first.
 *
 * @param people names by id, for the filter
 * @param next the number to go on below; null on the last page
 */
public record AuditPage(
        List<AuditRow> rows,
        AuditFilter filter,
        Map<Long, String> people,
        boolean isFirst,
        @Nullable Long next) {}
