package gatehouse.archive;

import java.util.regex.Pattern;

/** Text of strangers, made such that it can be kept: no zero bytes, no halves of characters, not longer than there is room for. */
final class Words {
    private static final Pattern HALVES =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\u00A0]+");

    private Words() {}

    static String clean(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        boolean hasPairs = plain.chars().anyMatch(unit -> Character.isSurrogate((char) unit));
        return hasPairs ? HALVES.matcher(plain).replaceAll("\uFFFD") : plain;
    }

    /** As one line, without spaces around it. */
    static String line(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** At most so many code points. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
