package gatehouse.inbox;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows a stranger's text in such a way that no program takes a link in it for one: {@code hxxps://example[.]com}. */
final class Defanged {
    /** What the engine's reading might miss but a mail program or PDF reader would still make clickable. */
    private static final Pattern CLICKABLE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:www\\.|[a-z][a-z0-9+-]{1,10}://)\\S+");

    private final String text;
    private final BitSet links = new BitSet();

    Defanged(String text) {
        this.text = text;
        Reading reading = Reading.of(text);
        for (int token = 0; token < reading.size(); token++) {
            if (reading.is(token, TokenType.LINK) || reading.is(token, TokenType.EMAIL)) {
                links.set(reading.start(token), reading.end(token));
            }
        }
        Matcher clickable = CLICKABLE.matcher(text);
        while (clickable.find()) {
            links.set(clickable.start(), clickable.end());
        }
    }

    /** The part from one UTF-16 index to another, as it may be shown. */
    String part(int from, int to) {
        StringBuilder shown = new StringBuilder(to - from + 8);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!links.get(i)) {
                shown.append(c);
            } else if (c == '.' && isWordAt(i - 1) && isWordAt(i + 1)) {
                shown.append("[.]");
            } else {
                shown.append(isInHttp(i) ? 'x' : c);
            }
        }
        return shown.toString();
    }

    /** Whether one of the two letters {@code t} of {@code http} that begins a link stands here. */
    private boolean isInHttp(int i) {
        return beginsHttp(i - 1) || beginsHttp(i - 2);
    }

    private boolean beginsHttp(int i) {
        return i >= 0 && text.regionMatches(true, i, "http", 0, 4) && links.get(i) && !isWordAt(i - 1);
    }

    private boolean isWordAt(int i) {
        return i >= 0
                && i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i)));
    }
}
