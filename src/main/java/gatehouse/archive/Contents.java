package gatehouse.archive;

import gatehouse.outreach.OutreachKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, counted before anything is kept.
 *
 * @param owner name of the person whose box it is; null when the archive doesn't tell
 * @param ownerUrl address of their profile; null when the archive doesn't tell
 * @param rows how many things a reading of each part gives: arrived, contacts, skipped and rejected together
 * @param arrived how many things to judge, by kind
 * @param contacts how many connections
 * @param from when the oldest thing to judge arrived, {@code to} the newest; null when there is none or no time
 * @param files names of the files that were read, in their order
 * @param isWestern whether one of them is no UTF-8 and was read as text of older Windows programs
 */
public record Contents(
        @Nullable String owner,
        @Nullable String ownerUrl,
        Map<Part, Long> rows,
        Map<OutreachKind, Long> arrived,
        long contacts,
        Map<Skip, Long> skipped,
        Map<Fault, Long> rejected,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> files,
        boolean isWestern) {}
