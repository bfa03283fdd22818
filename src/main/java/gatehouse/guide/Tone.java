package gatehouse.guide;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an answer sounds; each of ours is there in every tone. */
public enum Tone {
    WARM,
    PLAIN,
    BRIEF;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tone of that key; the plain one for any other word. */
    public static Tone of(@Nullable String key) {
        for (Tone tone : values()) {
            if (tone.key().equals(key)) {
                return tone;
            }
        }
        return PLAIN;
    }
}
