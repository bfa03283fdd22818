package gatehouse.outreach;

import java.util.Locale;

/** What the recipient has seen on the sender's profile; entered by hand, since no text tells it. */
public enum ProfileMark {
    /** Sparse, copied or contradictory profile (GUIDE-FACTS SG-16, SG-17). */
    FAKE_PROFILE,
    /** Works for a competitor, or a tie could give away something confidential (C-08). */
    COMPETITOR,
    /** Carries a verification badge: one plus point, never a reason alone (C-10). */
    VERIFIED,
    /** Works in the recipient's own field. */
    SAME_FIELD;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
