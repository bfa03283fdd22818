package gatehouse.text;

import java.util.Locale;
import java.util.Set;

/** Recognises the unfilled fields of broken mail merges. */
final class Placeholders {
    private static final Set<String> FIELD_WORDS = Set.of(
            ("name first last firstname lastname fname lname full company companyname organization organisation role"
                + " title job jobtitle position industry skill skills location city country topic event date field"
                + " sector school university project mutual connection sender recruiter your their recipient prospect"
                + " client insert product service firm team article post")
                    .split(" "));
    private static final String SEPARATORS = " \t\n\u000B\f\r_'.|:-";
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
        int stop = text.indexOf(close, i + 1, Math.min(text.length(), i + 1 + LONGEST + close.length()));
        if (stop < 0 || stop - i > LONGEST || stop == i + 1) {
            return i;
        }
        int words = 0;
        int known = 0;
        String content = text.substring(i + close.length(), stop);
        for (int from = 0; from < content.length(); ) {
            int to = wordEnd(content, from);
            String word = content.substring(from, to).toLowerCase(Locale.ROOT);
            if (!isNumber(word)) {
                if (!isPlain(word)) {
                    return i;
                }
                words++;
                known += FIELD_WORDS.contains(word) ? 1 : 0;
            }
            boolean separated = to < content.length() && SEPARATORS.indexOf(content.charAt(to)) >= 0;
            from = separated ? to + 1 : to;
        }
        boolean field = fieldWordNeeded ? known > 0 && words <= 5 : words > 0 && words <= 5;
        return field ? stop + close.length() : i;
    }

    /** The end of a word: before a separator, or before a capital after a small letter. */
    private static int wordEnd(String content, int from) {
        int to = from;
        while (to < content.length() && SEPARATORS.indexOf(content.charAt(to)) < 0) {
            char before = to == from ? ' ' : content.charAt(to - 1);
            if (before >= 'a' && before <= 'z' && content.charAt(to) >= 'A' && content.charAt(to) <= 'Z') {
                break;
            }
            to++;
        }
        return to;
    }

    private static boolean isNumber(String word) {
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            if (!Character.isDigit(word.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            if (!Character.isLetterOrDigit(word.codePointAt(at))) {
                return false;
            }
        }
        return true;
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
