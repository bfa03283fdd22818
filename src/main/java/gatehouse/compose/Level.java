package gatehouse.compose;

import java.util.Locale;

/** How much a finding matters. */
public enum Level {
    /** To be mended before it is sent. */
    STOP,
    /** It would do better otherwise. */
    BETTER,
    /** Well done. */
    GOOD;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
