package gatehouse.guide;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what to call somebody by, from the name as their profile shows it. */
final class FirstName {
    private static final Pattern TITLE = Pattern.compile("(?i)(dr|prof|mr|mrs|ms|mx|sir|dipl|ing|phd|mba)\\.?");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*");
    private static final List<String> NOBODY = List.of("linkedin", "unknown", "sponsored");
    private static final int LONGEST = 40;

    private FirstName() {}

    /** The first name, or null when the name holds none that could stand in a greeting. */
    static @Nullable String of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        for (String word : name.strip().split("[\\s\\p{Z},]+")) {
            String bare = word.replaceAll("[\\p{So}\\p{Sk}\\p{Cf}\\p{Mn}\\x{FE0F}]+$", "")
                    .replaceAll("^[\\p{So}\\p{Cf}]+", "");
            if (bare.isEmpty() || TITLE.matcher(bare).matches()) {
                continue;
            }
            boolean fits = NAME.matcher(bare).matches() && bare.length() <= LONGEST && bare.indexOf('.') < 0;
            return fits && !NOBODY.contains(bare.toLowerCase(Locale.ROOT)) ? bare : null;
        }
        return null;
    }
}
