package gatehouse.intake;

import gatehouse.team.CurrentMember;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that a member uploaded.
 *
 * @param memberName what the member was called at the upload
 * @param isPrivate whether only the member sees what it brings
 * @param ownerName whose box it is by the file; null when the file doesn't tell
 * @param oldest when the oldest thing in it arrived, {@code newest} the newest; null when it doesn't tell
 */
public record MailboxImport(
        long teamId,
        long id,
        long memberId,
        String memberName,
        String fileName,
        long fileSize,
        boolean isPrivate,
        @Nullable String ownerName,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        Instant createdAt,
        Progress progress) {

    public ImportState state() {
        return progress.state();
    }

    /** The same, further on. */
    MailboxImport at(Progress next) {
        return new MailboxImport(
                teamId,
                id,
                memberId,
                memberName,
                fileName,
                fileSize,
                isPrivate,
                ownerName,
                oldest,
                newest,
                createdAt,
                next);
    }

    public Tally found() {
        return progress.found();
    }

    public Tally tally() {
        return progress.tally();
    }

    boolean isOf(CurrentMember member) {
        return memberId == member.memberId();
    }

    /** How much there is to read. */
    public long rows() {
        return found().all("rows");
    }

    /** What it brought that wasn't there. */
    public long stored() {
        return tally().all("stored");
    }

    /** Whether the box seems to be somebody else's than the member's. */
    public boolean isSomebodyElses() {
        return ownerName != null && !plain(ownerName).equals(plain(memberName));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
