package gatehouse.sender;

import gatehouse.inbox.InboxRow;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.SenderKey;
import gatehouse.verdict.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * Who a sender is, by the newest outreach.
 *
 * @param key the sender's
 * @param companyKey that of the company the headline names; empty when it names none
 * @param day when the newest arrived
 */
public record Who(
        String key,
        @Nullable String name,
        @Nullable String headline,
        @Nullable String profileUrl,
        String companyKey,
        String day) {

    /** The profile's address, so that no program takes it for a link; empty when it isn't known. */
    public String address() {
        return profileUrl == null ? "" : InboxRow.opening(profileUrl);
    }

    /** The company that the headline names; null when it names none. */
    public @Nullable String company() {
        return Likeness.company(toSender());
    }

    Sender toSender() {
        return new Sender(name, headline, profileUrl, Relationship.UNKNOWN, null, null);
    }

    SenderKey toKey() {
        return new SenderKey(key, Likeness.profileKey(profileUrl).equals(key));
    }
}
