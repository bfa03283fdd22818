package gatehouse.inbox;

import java.util.Locale;

/** The nine questions to ask about somebody one doesn't know (GUIDE-FACTS VT-01 to VT-09), each answered by looking. */
public enum VettingCheck {
    /** VT-01: history, skills and people that hold together. */
    PROFILE(true),
    /** VT-02: a shared contact one would ring, and whom of them to ask (C-11). */
    SHARED(true),
    /** VT-03: a verification badge; one plus point, no more (C-10). */
    VERIFIED(true),
    /** VT-04: a borrowed photo, jobs that contradict each other, an account made last week. */
    ODD(false),
    /** VT-05: the same person elsewhere. */
    ELSEWHERE(true),
    /** VT-06: contact details that fit the claimed company. */
    CONTACT(true),
    /** VT-07: a true word on how the two are linked. */
    LINK(true),
    /** VT-08: a note for this reader. */
    NOTE(true),
    /** VT-09: a website of the company that is there and fits. */
    WEBSITE(true);

    private final boolean yesIsGood;

    VettingCheck(boolean yesIsGood) {
        this.yesIsGood = yesIsGood;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an answer speaks for the sender. */
    boolean isGood(boolean yes) {
        return yes == yesIsGood;
    }

    /** Whether a bad answer is a reason to doubt the account; a missing badge, contact or personal note is none. */
    boolean castsDoubt() {
        return this == PROFILE || this == ODD || this == ELSEWHERE || this == CONTACT || this == WEBSITE;
    }

    /** Whether one bad answer is enough to doubt the account. */
    boolean decides() {
        return this == PROFILE || this == ODD;
    }
}
