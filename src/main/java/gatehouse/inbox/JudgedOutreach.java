package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.team.TaughtLesson;
import gatehouse.verdict.Action;
import gatehouse.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outreach of the team with what the engine says of it now.
 *
 * @param senderKey by which all that this sender sent is found; empty when nothing is known of the sender
 * @param isConnected whether the member's connections, and nobody's word, say that they know the sender
 * @param said what members said of it, each member's last word, the newest first: it counts
 * @param lessons what was taught about such outreach, the one that counts first
 * @param rulesOf the name of the member whose own house rule decided; null when it was the team's, or none
 * @param spread how far nearly the same text reached; null when it came to one member from one sender
 * @param isToMany whether it is taken for sent to many because of that
 */
public record JudgedOutreach(
        long id,
        Outreach outreach,
        Origin origin,
        String senderKey,
        boolean isConnected,
        Verdict verdict,
        List<Said> said,
        List<TaughtLesson> lessons,
        @Nullable String rulesOf,
        @Nullable Spread spread,
        boolean isToMany,
        Instant createdAt) {

    /** Whether the member it reached knows the sender. */
    public boolean isFromKnown() {
        return isConnected || outreach.sender().relationship().isKnown();
    }

    /** What a member said it really is; null when nobody did. */
    public @Nullable Intent corrected() {
        return said.isEmpty() ? null : said.getFirst().intent();
    }

    /** What a member said is to be done; null when nobody did. */
    public @Nullable Action decided() {
        return said.isEmpty() ? null : said.getFirst().action();
    }

    /** Whether a lesson shuts the sender out that an answer would end. */
    public boolean isShutOut() {
        return !lessons.isEmpty() && lessons.getFirst().lesson().shutsOut();
    }
}
