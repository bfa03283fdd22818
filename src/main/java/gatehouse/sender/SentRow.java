package gatehouse.sender;

import gatehouse.db.ListPlace;
import gatehouse.inbox.Said;
import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.web.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One outreach of a sender.
 *
 * @param member who got it; empty for somebody who was erased
 * @param opening the first words of the text, links made harmless
 * @param shown what it is, by what a member said, a lesson or the engine; null when none of them can tell
 * @param isPrivate whether nobody else sees it
 * @param said the last word of a member on it; null when nobody said anything
 */
public record SentRow(
        long id,
        String member,
        @Nullable String sender,
        String senderKey,
        OutreachKind kind,
        String opening,
        @Nullable Intent shown,
        Action action,
        Risk risk,
        boolean isPrivate,
        Instant arrived,
        @Nullable Said said) {

    ListPlace place() {
        return new ListPlace(arrived, id);
    }

    /** The day it arrived, in UTC. */
    public String day() {
        return Times.day(arrived);
    }

    SentRow with(@Nullable Said word) {
        return new SentRow(id, member, sender, senderKey, kind, opening, shown, action, risk, isPrivate, arrived, word);
    }
}
