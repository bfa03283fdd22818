package gatehouse.text;

import java.util.Set;

/** Words whose full stop doesn't end a sentence. */
final class Abbreviations {
    private static final Set<String> WORDS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e", "eg", "ie", "etc", "inc", "ltd", "co", "vs", "no",
            "approx", "dept", "sr", "jr");

    private Abbreviations() {}

    static boolean endsWith(TokenList tokens) {
        int last = tokens.size - 1;
        if (last < 0) {
            return false;
        }
        int width = tokens.to[last] - tokens.from[last];
        return width <= 6
                && width >= 2
                && WORDS.contains(new String(tokens.letters, tokens.from[last], width))
                && !isNoAtEnd(tokens, last);
    }

    private static boolean isNoAtEnd(TokenList tokens, int last) {
        return tokens.to[last] - tokens.from[last] == 2 && tokens.letters[tokens.from[last]] == 'n';
    }
}
