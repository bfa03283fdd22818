package gatehouse.inbox;

import gatehouse.db.ListPlace;
import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.web.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One outreach of a campaign.
 *
 * @param member who got it; empty for somebody who was erased
 * @param opening the first words of the text, links made harmless
 * @param shown what it is, by what a member said, a lesson or the engine; null when none of them can tell
 * @param said the last word of a member on it; null when nobody said anything
 */
public record CampaignRow(
        long id,
        String member,
        @Nullable String sender,
        OutreachKind kind,
        String opening,
        @Nullable Intent shown,
        Action action,
        Risk risk,
        Instant arrived,
        @Nullable Said said) {

    ListPlace place() {
        return new ListPlace(arrived, id);
    }

    /** The day it arrived, in UTC. */
    public String day() {
        return Times.day(arrived);
    }

    CampaignRow with(@Nullable Said word) {
        return new CampaignRow(id, member, sender, kind, opening, shown, action, risk, arrived, word);
    }
}
