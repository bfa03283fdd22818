package gatehouse.text;

import java.util.Set;

/** Recognises the unfilled fields of broken mail merges. */
final class Placeholders {
    private static final Set<String> FIELD_WORDS = Set.of(
            ("name first last firstname lastname fname lname full company companyname organization organisation role"
                + " title job jobtitle position industry skill skills location city country topic event date field"
                + " sector school university project mutual connection sender recruiter your their recipient prospect"
                + " client insert product service firm team article post")
                    .split(" "));
    private static final int LONGEST = 40;

    private Placeholders() {}

    /** The end of a placeholder that begins at {@code i}, or {@code i} when none does. */
    static int end(String text, int i) {
        char open = text.charAt(i);
        return switch (open) {
            case '{' -> closing(text, i, text.startsWith("{{", i) ? "}}" : "}", false);
            case '[' -> closing(text, i, "]", true);
            case '<' -> closing(text, i, ">", true);
            case '%' -> percent(text, i);
            case '$' ->
                text.startsWith("${", i)
                        ? closing(text, i + 1, "}", false) == i + 1 ? i : closing(text, i + 1, "}", false)
                        : i;
            default -> i;
        };
    }

    private static int closing(String text, int i, String close, boolean fieldWordNeeded) {
        int stop = text.indexOf(close, i + 1);
        if (stop < 0 || stop - i > LONGEST || stop == i + 1) {
            return i;
        }
        int words = 0;
        int known = 0;
        String content = text.substring(i + close.length(), stop);
        for (String word : content.split("[\\s_'.|:-]+|(?<=[a-z])(?=[A-Z])")) {
            String plain = word.toLowerCase(java.util.Locale.ROOT);
            if (plain.isEmpty() || plain.codePoints().allMatch(Character::isDigit)) {
                continue;
            }
            if (!plain.codePoints().allMatch(Character::isLetterOrDigit)) {
                return i;
            }
            words++;
            known += FIELD_WORDS.contains(plain) ? 1 : 0;
        }
        boolean field = fieldWordNeeded ? known > 0 && words <= 5 : words > 0 && words <= 5;
        return field ? stop + close.length() : i;
    }

    private static int percent(String text, int i) {
        int stop = i + 1;
        while (stop < text.length()
                && stop - i < LONGEST
                && (Character.isUpperCase(text.charAt(stop)) || text.charAt(stop) == '_')) {
            stop++;
        }
        return stop - i > 3 && stop < text.length() && text.charAt(stop) == '%' ? stop + 1 : i;
    }
}
