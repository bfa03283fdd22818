package gatehouse.signal;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.util.Arrays;

/**
 * Numbers ("atoms") for everything phrases can ask of one token: a word, the beginning of a word, or a type. Looking a token up makes
 * no objects.
 */
final class Vocabulary {
    private static final int TYPES = TokenType.values().length;
    private static final int MAX_PREFIXES = 8;
    private static final int LETTER = 1;
    private static final int MASK = 2;
    private static final char[] UNMASKED = unmasked();
    private static final byte[] CLASSES = classes();

    private final WordTable words = new WordTable(1 << 14);
    private final WordTable prefixes = new WordTable(1 << 11);
    private int[] frequencies = new int[1 << 13];
    private boolean[] whole = new boolean[1 << 13];
    private int atoms = TYPES;

    Vocabulary() {
        for (TokenType type : TokenType.values()) {
            frequencies[type.ordinal()] = CommonWords.frequency("<" + type.key() + ">");
        }
    }

    int atoms() {
        return atoms;
    }

    /** Roughly how often an atom is met in ten thousand words. */
    int frequency(int atom) {
        return frequencies[atom];
    }

    static int type(TokenType type) {
        return type.ordinal();
    }

    int word(String word) {
        int number = number(words, word, word);
        if (number >= whole.length) {
            whole = Arrays.copyOf(whole, number * 2);
        }
        whole[number] = true;
        return number;
    }

    /** Whether an atom is a whole word. */
    boolean isWord(int atom) {
        return atom < whole.length && whole[atom];
    }

    int prefix(String prefix) {
        return number(prefixes, prefix, prefix + "*");
    }

    private int number(WordTable table, String letters, String written) {
        long hash = WordTable.START;
        for (int i = 0; i < letters.length(); i++) {
            hash = WordTable.step(hash, letters.charAt(i));
        }
        int number = table.put(hash, atoms);
        if (number == atoms) {
            if (atoms == frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, atoms * 2);
            }
            frequencies[atoms++] = CommonWords.frequency(written);
        }
        return number;
    }

    /** Writes the atoms of one token into {@code out} from {@code at} on and returns the position after the last. */
    int lookUp(Reading reading, int token, int[] out, int at) {
        int next = at;
        for (int types = reading.types(token); types != 0; types &= types - 1) {
            out[next++] = Integer.numberOfTrailingZeros(types);
        }
        char[] letters = reading.letters();
        int to = reading.to(token);
        int first = next;
        int classes = 0;
        long hash = WordTable.START;
        for (int k = reading.from(token); k < to; k++) {
            char c = letters[k];
            classes |= c < CLASSES.length ? CLASSES[c] : 0;
            hash = WordTable.step(hash, c);
            next = addPrefix(hash, out, first, next);
        }
        next = addWord(hash, out, next);
        boolean masked = classes == (LETTER | MASK) && reading.is(token, TokenType.WORD);
        return masked ? lookUpUnmasked(reading, token, out, next) : next;
    }

    /** The most atoms one token can have. */
    static int mostPerToken() {
        return TYPES + 2 * (MAX_PREFIXES + 1);
    }

    private int lookUpUnmasked(Reading reading, int token, int[] out, int at) {
        int next = at;
        long hash = WordTable.START;
        for (int k = reading.from(token); k < reading.to(token); k++) {
            char c = reading.letters()[k];
            hash = WordTable.step(hash, c < UNMASKED.length ? UNMASKED[c] : c);
            next = addPrefix(hash, out, at, next);
        }
        return addWord(hash, out, next);
    }

    private int addPrefix(long hash, int[] out, int first, int next) {
        if (!prefixes.mayHave(hash)) {
            return next;
        }
        int prefix = prefixes.get(hash);
        if (prefix == 0 || next - first >= MAX_PREFIXES) {
            return next;
        }
        out[next] = prefix;
        return next + 1;
    }

    private int addWord(long hash, int[] out, int next) {
        int word = words.get(hash);
        if (word == 0) {
            return next;
        }
        out[next] = word;
        return next + 1;
    }

    /** The letter a digit or sign stands for in words like {@code p4ssw0rd}. */
    private static char[] unmasked() {
        char[] table = new char[128];
        for (char c = 0; c < table.length; c++) {
            table[c] = c;
        }
        String masks = "0o1i!i3e4a@a5s$s7t";
        for (int i = 0; i < masks.length(); i += 2) {
            table[masks.charAt(i)] = masks.charAt(i + 1);
        }
        return table;
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char c = 0; c < classes.length; c++) {
            classes[c] = (byte) (c >= 'a' && c <= 'z' ? LETTER : c == UNMASKED[c] ? 0 : MASK);
        }
        return classes;
    }
}
