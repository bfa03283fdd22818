package gatehouse.archive;

import java.util.Locale;

/** The whole file can't be taken; the reason says what the person can do instead. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why; each has a sentence {@code archive.refused.<key>} in the messages. */
    public enum Reason {
        /** No format that Gatehouse reads. */
        UNKNOWN_FORMAT,
        /** An archive without messages, invitations or connections: LinkedIn sends the profile first. */
        NOTHING_OF_OURS,
        ENCRYPTED,
        /** It ends in the middle, or its structure is broken. */
        DAMAGED,
        /** Archives in archives, deeper than LinkedIn's double ".zip.zip". */
        NESTED,
        TOO_MANY_FILES,
        /** Unpacks to more than any export holds. */
        TOO_LARGE,
        TOO_MANY_ROWS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RefusedFile(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
