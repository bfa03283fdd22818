package gatehouse.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is known of the sender that no text tells: seen on the profile and entered by hand, or told by the mail it came in. */
public enum ProfileMark {
    /** Sparse, copied or contradictory profile (GUIDE-FACTS SG-16, SG-17). */
    FAKE_PROFILE,
    /** Works for a competitor, or a tie could give away something confidential (C-08). */
    COMPETITOR,
    /** Carries a verification badge: one plus point, never a reason alone (C-10). */
    VERIFIED,
    /** Works in the recipient's own field. */
    SAME_FIELD,
    /** It came in a mail that claims to be LinkedIn's and was not sent by it; found when the mail was read, never entered. */
    SPOOFED_MAIL;

    /** Those that a member can enter. */
    public static List<ProfileMark> entered() {
        return Arrays.stream(values()).filter(mark -> mark != SPOOFED_MAIL).toList();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
