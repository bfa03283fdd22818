package gatehouse.verdict;

import java.util.Locale;

/** What the recipient can do. {@code BLOCK} means: report, then block. */
public enum Action {
    ACCEPT,
    REPLY,
    REPLY_BRIEFLY,
    SAY_WRONG_PERSON,
    VET_FIRST,
    FOLLOW_INSTEAD,
    IGNORE,
    DECLINE,
    REPORT,
    BLOCK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether following the advice means that the sender hears from the recipient or gets a channel to them. */
    public boolean answers() {
        return this == ACCEPT || this == REPLY || this == REPLY_BRIEFLY || this == SAY_WRONG_PERSON;
    }
}
