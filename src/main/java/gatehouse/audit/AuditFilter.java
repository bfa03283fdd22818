package gatehouse.audit;

import org.jspecify.annotations.Nullable;

/** Which entries are wanted; null means all. */
public record AuditFilter(@Nullable Long memberId, AuditAction.@Nullable Area area) {
    public boolean isEmpty() {
        return memberId == null && area == null;
    }

    /** The filter as the end of an address, such as {@code &area=messages}. */
    public String query() {
        return (memberId == null ? "" : "&member=" + memberId) + (area == null ? "" : "&area=" + area.key());
    }
}
