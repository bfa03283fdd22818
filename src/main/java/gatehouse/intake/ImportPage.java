package gatehouse.intake;

import gatehouse.team.CurrentMember;
import gatehouse.web.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An upload as its page shows it.
 *
 * @param isOwn whether it is that of the member who looks at it
 * @param isForTeam whether it can be for the team alone: at a shared screen nothing private is ever shown, nor what could not be read
 * @param decided how many of what it brought somebody has decided on
 */
public record ImportPage(MailboxImport it, boolean isOwn, boolean isForTeam, int decided) {
    private static final int ALL = 100;
    private static final long KILOBYTE = 1024;

    static ImportPage of(MailboxImport one, CurrentMember member, int decided) {
        return new ImportPage(one, one.isOf(member), member.isAtSharedScreen(), decided);
    }

    public String state() {
        return it.state().key();
    }

    public String day() {
        return day(it.createdAt());
    }

    /** The day of the oldest thing in it; null when the file doesn't tell. */
    public @Nullable String from() {
        Instant oldest = it.oldest();
        return oldest == null ? null : day(oldest);
    }

    /** The day of the newest. */
    public @Nullable String to() {
        Instant newest = it.newest();
        return newest == null ? null : day(newest);
    }

    public String size() {
        long kilobytes = (it.fileSize() + KILOBYTE - 1) / KILOBYTE;
        return kilobytes < KILOBYTE
                ? kilobytes + " KB"
                : String.format(Locale.ENGLISH, "%.1f MB", (double) kilobytes / KILOBYTE);
    }

    /** As people write it: 1,600. */
    public String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    public int percent() {
        return it.rows() == 0 ? 0 : (int) (it.progress().readRows() * ALL / it.rows());
    }

    public List<Pick.Choice> choices() {
        return Pick.choices(it.found());
    }

    /** Whether there is a count worth showing. */
    public boolean hasRead() {
        return it.progress().readRows() > 0;
    }

    public long duplicates() {
        return it.tally().all("duplicate");
    }

    public long skipped() {
        return it.tally().all("skipped");
    }

    public long rejected() {
        return it.tally().all("rejected");
    }

    /** Whether it can be said who sees what it brought; at a shared screen it can only be shown. */
    public boolean isShareable() {
        return it.state() != ImportState.UNDONE && it.stored() > 0 && (it.isPrivate() || !isForTeam);
    }

    /** Whether everything it brought can be taken away again. */
    public boolean isUndoable() {
        return isOwn && it.state().isOver() && it.state() != ImportState.UNDONE && it.stored() > 0;
    }

    private static String day(Instant moment) {
        return Times.day(moment);
    }
}
