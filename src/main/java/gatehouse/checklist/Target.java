package gatehouse.checklist;

import gatehouse.inbox.Arrival;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of what arrives that a setting meets, such as all invitations, or recruiters' InMails.
 *
 * @param under the choice that must have been made for it; null for any
 * @param kind key of the kind of outreach, or {@code *}
 * @param intent key of the intent, or {@code *}
 */
record Target(@Nullable Strangers under, String kind, String intent) {

    /** Reads {@code [strict|balanced|open ]kind:intent}. */
    static Target of(String text) {
        String[] words = text.strip().split(" ");
        String[] parts = words[words.length - 1].split(":");
        if (words.length > 2 || parts.length != 2) {
            throw new IllegalArgumentException("cannot read what a setting meets: " + text);
        }
        @Nullable Strangers under = words.length == 1 ? null : Strangers.valueOf(words[0].toUpperCase(Locale.ROOT));
        return new Target(under, parts[0], parts[1]);
    }

    /** Nothing is said of people the reader knows: no setting should keep them out. */
    boolean meets(Arrival arrival, Strangers chosen) {
        return !arrival.relationship().isKnown()
                && (under == null || under == chosen)
                && (kind.equals("*") || kind.equals(arrival.kind().key()))
                && (intent.equals("*")
                        || (arrival.intent() != null
                                && intent.equals(arrival.intent().key())));
    }
}
