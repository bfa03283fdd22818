package gatehouse.intake;

import gatehouse.archive.CopiedOutreach;
import gatehouse.archive.CopiedPage;
import gatehouse.archive.KindGuess;
import gatehouse.db.ConflictRetry;
import gatehouse.inbox.InboxService;
import gatehouse.inbox.SenderForm;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns what was pasted into outreach and hands it to the inbox. */
@Singleton
public class IntakeService {
    private final InboxService inbox;
    private final ConflictRetry retry;

    IntakeService(InboxService inbox, ConflictRetry retry) {
        this.inbox = inbox;
        this.retry = retry;
    }

    /** What is found on a page copied from LinkedIn; empty when the text is none, or holds only the member's own words. */
    List<CopiedOutreach> find(CurrentMember member, CheckForm form) {
        List<CopiedOutreach> found = CopiedPage.read(form.text(), member.name());
        return found.size() < 2
                ? found
                : found.stream().filter(IntakeService::saysSomething).toList();
    }

    /** Whether there is anything to judge: an invitation may come without a word. */
    static boolean saysSomething(CopiedOutreach found) {
        return !found.text().isEmpty() || found.kind() == OutreachKind.INVITATION;
    }

    /** Takes the text as it stands. */
    long receive(CurrentMember member, CheckForm form) {
        return keep(member, plain(form), form.form());
    }

    /** Takes the only thing that was found on a page. */
    long receive(CurrentMember member, CheckForm form, CopiedOutreach found) {
        return keep(member, withTyped(found, form), form.form() + "/0");
    }

    /** Takes those of the things found that were chosen; what was typed about one sender is true of none of them. */
    List<Long> receive(CurrentMember member, CheckForm form, List<CopiedOutreach> found, Set<Integer> taken) {
        List<Long> ids = new ArrayList<>();
        for (int place = 0; place < found.size(); place++) {
            if (taken.contains(place)) {
                CopiedOutreach one = found.get(place);
                Outreach outreach = new Outreach(one.kind(), "", one.text(), one.sender());
                ids.add(keep(member, outreach, form.form() + "/" + place));
            }
        }
        return ids;
    }

    /** Two who hand in the same new text at once both find it new; the later one tries again. */
    private long keep(CurrentMember member, Outreach outreach, String form) {
        return retry.runInserting(() -> inbox.receive(member, outreach, form));
    }

    private static Outreach plain(CheckForm form) {
        Sender sender = form.sender().toSender();
        OutreachKind chosen = form.chosenKind();
        OutreachKind kind = chosen == null ? KindGuess.of(form.text(), sender.relationship()) : chosen;
        String text = form.saysNothing() ? "" : form.text().strip();
        return new Outreach(kind, form.subject(), text, sender);
    }

    /** What the member typed counts more than what was read from the page. */
    private static Outreach withTyped(CopiedOutreach read, CheckForm form) {
        SenderForm typed = form.sender();
        Sender given = typed.toSender();
        Sender seen = read.sender();
        Sender sender = new Sender(
                given.name() == null ? seen.name() : given.name(),
                given.headline() == null ? seen.headline() : given.headline(),
                given.profileUrl(),
                given.relationship() == Relationship.UNKNOWN ? seen.relationship() : given.relationship(),
                given.sharedContacts() == null ? seen.sharedContacts() : given.sharedContacts(),
                given.wroteBefore() == null ? seen.wroteBefore() : given.wroteBefore(),
                given.marks());
        OutreachKind chosen = form.chosenKind();
        return new Outreach(chosen == null ? read.kind() : chosen, form.subject(), read.text(), sender);
    }
}
