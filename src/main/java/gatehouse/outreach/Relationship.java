package gatehouse.outreach;

import java.util.Locale;

/** What the recipient is to the sender. */
public enum Relationship {
    CONNECTED,
    WORKED_TOGETHER,
    STUDIED_TOGETHER,
    MET,
    SHARED_CONTACTS,
    STRANGER,
    /** Harassed the recipient or fell out with them before. */
    TROUBLED,
    UNKNOWN;

    /** The relationship's name in files, addresses and the database, such as {@code worked_together}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the recipient knows this person themselves, online or offline, without bad memories. */
    public boolean isKnown() {
        return this == CONNECTED || this == WORKED_TOGETHER || this == STUDIED_TOGETHER || this == MET;
    }
}
