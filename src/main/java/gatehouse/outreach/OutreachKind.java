package gatehouse.outreach;

import java.util.Locale;

/** The four ways in which something unsolicited reaches a LinkedIn member. */
public enum OutreachKind {
    MESSAGE,
    MESSAGE_REQUEST,
    INMAIL,
    INVITATION;

    /** The kind's name in files, addresses and the database, such as {@code message_request}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether LinkedIn asks the recipient to accept it first, so that accepting and declining are possible at all. */
    public boolean needsAcceptance() {
        return this == MESSAGE_REQUEST || this == INVITATION;
    }
}
