package gatehouse.archive;

import java.util.Locale;

/** What is wrong with a row that can't be read. */
public enum Fault {
    /** A date in no form that LinkedIn has used. */
    DATE,
    /** More or fewer fields than the header. */
    FIELDS,
    /** A field longer than LinkedIn allows a message to be. */
    TOO_LONG,
    /** Nobody sent it. */
    NO_SENDER,
    /** Bytes that are no text. */
    ENCODING,
    /** A mail that breaks the rules of its format. */
    MAIL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
