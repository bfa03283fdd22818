package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.verdict.PlantedCampaigns;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Gives a team a campaign, like no other team's. */
@Singleton
@Transactional
public class TestCampaigns {
    private final InboxService inbox;
    private final InboxRepository outreaches;
    private final CampaignRowRepository rows;
    private final CampaignService campaigns;

    TestCampaigns(
            InboxService inbox, InboxRepository outreaches, CampaignRowRepository rows, CampaignService campaigns) {
        this.inbox = inbox;
        this.outreaches = outreaches;
        this.rows = rows;
        this.campaigns = campaigns;
    }

    /** The same text to two members, from two senders: the campaign's key. */
    public String add(TestTeam team, String word) {
        String text = PlantedCampaigns.text(team.id()) + " " + PlantedCampaigns.text(-team.id()) + " " + word;
        hand(team.owner(), text, "Ada Moss");
        return templateOf(team, hand(team.add(Role.MEMBER), text, "Bo Lind"));
    }

    /** Hands in a message of a stranger: its id. */
    public long hand(CurrentMember member, String text, String sender) {
        Sender from = new Sender(sender, "Sales at Acme", null, Relationship.STRANGER, null, null);
        return inbox.receive(member, new Outreach(OutreachKind.INMAIL, "", text, from), "form " + System.nanoTime());
    }

    public String templateOf(TestTeam team, long id) {
        return Objects.requireNonNull(
                outreaches.find(team.owner(), id).orElseThrow().template());
    }

    /** The newest outreach of a campaign. */
    public long newest(TestTeam team, String key) {
        return rows.of(team.id(), key, null, 1).getFirst().id();
    }

    /** Sets the newest outreach of a campaign apart: its id. */
    public long setApart(TestTeam team, String key) {
        long id = newest(team, key);
        campaigns.setApart(team.owner(), key, id);
        return id;
    }
}
