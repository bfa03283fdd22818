package gatehouse.sender;

import gatehouse.inbox.InboxService;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.TestTeam;
import gatehouse.verdict.Likeness;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Gives a team senders with profiles. */
@Singleton
@Transactional
public class TestSenders {
    private final InboxService inbox;
    private final SenderService senders;

    TestSenders(InboxService inbox, SenderService senders) {
        this.inbox = inbox;
        this.senders = senders;
    }

    /** Three senders, the first two of whom are one person: the key of the first. */
    public String joined(TestTeam team, String word) {
        for (int number = 1; number <= 3; number++) {
            hand(team.owner(), word, number);
        }
        senders.join(team.owner(), key(word, 1), key(word, 2));
        return key(word, 1);
    }

    /** A company from which somebody wrote: its key. */
    public String company(TestTeam team, String word) {
        hand(team.owner(), word, 1);
        return Likeness.of(outreach(word, 1)).company();
    }

    public static String address(String word, int number) {
        return "https://www.linkedin.com/in/" + word + number;
    }

    public static String key(String word, int number) {
        return Likeness.profileKey(address(word, number));
    }

    private void hand(CurrentMember member, String word, int number) {
        inbox.receive(member, outreach(word, number), "form " + System.nanoTime());
    }

    private static Outreach outreach(String word, int number) {
        Sender from =
                new Sender("Ada " + word, "Sales at Acme", address(word, number), Relationship.STRANGER, null, null);
        return new Outreach(OutreachKind.INMAIL, "", "May I tell you about our " + word + "?", from);
    }
}
