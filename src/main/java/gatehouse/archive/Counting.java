package gatehouse.archive;

import gatehouse.outreach.OutreachKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is found, for the preview. */
final class Counting {
    private final Map<Part, Long> rows = new EnumMap<>(Part.class);
    private final Map<OutreachKind, Long> arrived = new EnumMap<>(OutreachKind.class);
    private final Map<Skip, Long> skipped = new EnumMap<>(Skip.class);
    private final Map<Fault, Long> rejected = new EnumMap<>(Fault.class);
    private long contacts;
    private @Nullable Instant from;
    private @Nullable Instant to;

    void count(Part part, Found found) {
        rows.merge(part, 1L, Long::sum);
        switch (found) {
            case Found.Arrived thing -> {
                arrived.merge(thing.outreach().kind(), 1L, Long::sum);
                met(thing.receivedAt());
            }
            case Found.Contact contact -> contacts++;
            case Found.Skipped thing -> skipped.merge(thing.reason(), 1L, Long::sum);
            case Found.Rejected row -> rejected.merge(row.fault(), 1L, Long::sum);
        }
    }

    long faults() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    private void met(@Nullable Instant time) {
        if (time == null) {
            return;
        }
        if (from == null || time.isBefore(from)) {
            from = time;
        }
        if (to == null || time.isAfter(to)) {
            to = time;
        }
    }

    Contents contents(Owner owner, List<String> files, boolean isWestern) {
        return new Contents(
                owner.name(),
                owner.url(),
                Map.copyOf(rows),
                Map.copyOf(arrived),
                contacts,
                Map.copyOf(skipped),
                Map.copyOf(rejected),
                from,
                to,
                List.copyOf(files),
                isWestern);
    }
}
