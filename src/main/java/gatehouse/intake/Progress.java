package gatehouse.intake;

import gatehouse.archive.Part;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is; what a batch changes is written as a whole.
 *
 * @param bytesKept whether the file itself is still there
 * @param found what is in it
 * @param taken what the member picked, of {@link Pick}
 * @param part which part is being taken over, and {@code doneRows} how much of it is done
 * @param readRows how much of all is done
 * @param tally what became of it
 * @param problem the key of the sentence that says why it failed; null when it didn't
 */
public record Progress(
        ImportState state,
        boolean bytesKept,
        Tally found,
        Set<String> taken,
        Part part,
        long doneRows,
        long readRows,
        Tally tally,
        @Nullable String problem,
        Instant changedAt) {

    private static final Part FIRST = Part.values()[0];

    static Progress begun(Instant now) {
        return new Progress(ImportState.UPLOADING, true, Tally.NONE, Set.of(), FIRST, 0, 0, Tally.NONE, null, now);
    }

    Progress to(ImportState next, Instant now) {
        return new Progress(next, bytesKept, found, taken, part, doneRows, readRows, tally, problem, now);
    }

    Progress scanned(Tally contents, Instant now) {
        return new Progress(
                ImportState.PREVIEW, bytesKept, contents, taken, part, doneRows, readRows, tally, problem, now);
    }

    Progress started(Set<String> picked, Instant now) {
        return new Progress(
                ImportState.RUNNING, bytesKept, found, picked, part, doneRows, readRows, tally, problem, now);
    }

    Progress failed(String why, Instant now) {
        return new Progress(ImportState.FAILED, bytesKept, found, taken, part, doneRows, readRows, tally, why, now);
    }

    /** So many rows further, with what became of them. */
    Progress read(long rows, Tally sum, Instant now) {
        return new Progress(state, bytesKept, found, taken, part, doneRows + rows, readRows + rows, sum, problem, now);
    }

    /** At the next part, or done after the last. */
    Progress pastPart(Instant now) {
        int next = part.ordinal() + 1;
        boolean more = next < Part.values().length;
        return new Progress(
                more ? state : ImportState.DONE,
                bytesKept,
                found,
                taken,
                more ? Part.values()[next] : part,
                more ? 0 : doneRows,
                readRows,
                tally,
                problem,
                now);
    }

    Progress counted(Tally sum, Instant now) {
        return new Progress(state, bytesKept, found, taken, part, doneRows, readRows, sum, problem, now);
    }

    Progress withoutBytes() {
        return new Progress(state, false, found, taken, part, doneRows, readRows, tally, problem, changedAt);
    }
}
