package gatehouse.archive;

import java.util.Locale;

/** The parts of an archive, in the order in which they are taken over: who is connected tells who a message comes from. */
public enum Part {
    CONNECTIONS,
    INVITATIONS,
    MESSAGES;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
