package gatehouse.archive;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of people as LinkedIn writes them. */
final class Names {
    /** Stands for everybody who closed or hid their account. */
    private static final String NOBODY = "LinkedIn Member";

    private static final Pattern BETWEEN = Pattern.compile(",(?! )");

    private Names() {}

    /** The name of a known person; null when it isn't told. */
    static @Nullable String known(String name) {
        String plain = name.strip();
        return plain.isEmpty() || plain.equalsIgnoreCase(NOBODY) ? null : plain;
    }

    /** The same for all ways to write a name. */
    static String folded(String name) {
        return Texts.oneLine(name).toLowerCase(Locale.ROOT);
    }

    /** The names of several people; a comma with a space behind it belongs to a name. */
    static List<String> all(String joined) {
        return joined.isBlank() ? List.of() : List.of(BETWEEN.split(joined));
    }
}
