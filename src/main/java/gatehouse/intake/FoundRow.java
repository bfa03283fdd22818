package gatehouse.intake;

import gatehouse.archive.CopiedOutreach;
import gatehouse.outreach.OutreachKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing found on a pasted page, as it is shown before it is judged.
 *
 * @param words how its text begins; empty for an invitation without a note
 */
public record FoundRow(
        int place,
        OutreachKind kind,
        @Nullable String name,
        @Nullable String headline,
        String words,
        boolean isTaken) {
    private static final int SHOWN = 140;

    static FoundRow of(int place, CopiedOutreach found, boolean isTaken) {
        String line = found.text().replaceAll("\\s+", " ").strip();
        boolean whole = line.codePointCount(0, line.length()) <= SHOWN;
        return new FoundRow(
                place,
                found.kind(),
                found.sender().name(),
                found.sender().headline(),
                whole
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, SHOWN)).strip() + "…",
                isTaken);
    }
}
