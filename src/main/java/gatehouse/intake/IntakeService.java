package gatehouse.intake;

import gatehouse.archive.CopiedOutreach;
import gatehouse.archive.CopiedPage;
import gatehouse.archive.KindGuess;
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

/** Turns what was pasted into outreach and hands it to the inbox. */
@Singleton
public class IntakeService {
    private final InboxService inbox;

    IntakeService(InboxService inbox) {
        this.inbox = inbox;
    }

    /**
     * What came of a paste.
     *
     * @param ids what is now in the inbox, in the order of the page; empty when the page held no word of anybody else
     * @param copied whether it was recognised as copied from LinkedIn
     */
    record Received(List<Long> ids, boolean copied) {}

    Received receive(CurrentMember member, CheckForm form) {
        List<CopiedOutreach> found = CopiedPage.read(form.text(), member.name());
        if (found.isEmpty()) {
            return new Received(List.of(inbox.receive(member, plain(form), form.form())), false);
        }
        List<Long> ids = new ArrayList<>();
        for (CopiedOutreach one : found) {
            Outreach outreach =
                    found.size() == 1 ? withTyped(one, form) : new Outreach(one.kind(), "", one.text(), one.sender());
            if (!outreach.text().isEmpty() || outreach.kind() == OutreachKind.INVITATION) {
                ids.add(inbox.receive(member, outreach, form.form() + "/" + ids.size()));
            }
        }
        return new Received(ids, true);
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
