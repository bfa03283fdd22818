package gatehouse.archive;

import java.util.Locale;

/** Why something in an archive is left out on purpose. */
public enum Skip {
    /** Written by the owner. */
    OUTGOING,
    DRAFT,
    /** Neither words nor a subject, such as a message of which only the attachment is left. */
    EMPTY,
    /** A row that only says that something is hidden, such as a connection without a name. */
    HIDDEN,
    /** A mail of LinkedIn's that holds no message, such as a suggestion or a digest. */
    NO_MESSAGE,
    /** A mail of LinkedIn's that says that somebody wrote, but not what. */
    NOTICE,
    /** A mail that has nothing to do with LinkedIn. */
    OTHER_MAIL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
