package gatehouse.signal;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;

/**
 * Numbers ("atoms") for everything patterns can ask of one token: a word, the beginning of a word, or a type. Looking a token up makes
 * no objects.
 */
final class Vocabulary {
    private static final int TYPES = TokenType.values().length;
    private static final int MAX_PREFIXES = 8;

    private long[] hashes = new long[1 << 14];
    private int[] words = new int[1 << 14];
    private int[] prefixes = new int[1 << 14];
    private int used;
    private int atoms = TYPES;

    int atoms() {
        return atoms;
    }

    static int type(TokenType type) {
        return type.ordinal();
    }

    int word(String word) {
        int slot = slotFor(hash(word));
        if (words[slot] == 0) {
            words[slot] = atoms++;
        }
        return words[slot];
    }

    int prefix(String prefix) {
        int slot = slotFor(hash(prefix));
        if (prefixes[slot] == 0) {
            prefixes[slot] = atoms++;
        }
        return prefixes[slot];
    }

    /** Writes the atoms of one token into {@code out} from {@code at} on and returns the position after the last. */
    int lookUp(Reading reading, int token, int[] out, int at) {
        int next = at;
        for (int types = reading.types(token); types != 0; types &= types - 1) {
            out[next++] = Integer.numberOfTrailingZeros(types);
        }
        next = lookUpLetters(reading, token, out, next, false);
        return isMasked(reading, token) ? lookUpLetters(reading, token, out, next, true) : next;
    }

    /** The most atoms one token can have. */
    static int mostPerToken() {
        return TYPES + 2 * (MAX_PREFIXES + 1);
    }

    private int lookUpLetters(Reading reading, int token, int[] out, int at, boolean unmask) {
        char[] letters = reading.letters();
        int to = reading.to(token);
        int next = at;
        long hash = START;
        int slot = -1;
        for (int k = reading.from(token); k < to; k++) {
            hash = step(hash, unmask ? unmask(letters[k]) : letters[k]);
            slot = find(hash);
            if (slot >= 0 && prefixes[slot] != 0 && next - at < MAX_PREFIXES) {
                out[next++] = prefixes[slot];
            }
        }
        if (slot >= 0 && words[slot] != 0) {
            out[next++] = words[slot];
        }
        return next;
    }

    private static boolean isMasked(Reading reading, int token) {
        boolean letter = false;
        boolean mask = false;
        for (int k = reading.from(token); k < reading.to(token); k++) {
            char c = reading.letters()[k];
            letter |= c >= 'a' && c <= 'z';
            mask |= c != unmask(c);
        }
        return letter && mask && reading.is(token, TokenType.WORD);
    }

    /** The letter a digit or sign stands for in words like {@code p4ssw0rd}. */
    private static char unmask(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> c;
        };
    }

    private static final long START = 0x9E3779B97F4A7C15L;

    private static long step(long hash, char c) {
        long mixed = (hash ^ c) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 29;
    }

    private static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        return hash;
    }

    private int find(long hash) {
        int mask = hashes.length - 1;
        for (int slot = (int) (hash >>> 20) & mask; hashes[slot] != 0; slot = slot + 1 & mask) {
            if (hashes[slot] == hash) {
                return slot;
            }
        }
        return -1;
    }

    private int slotFor(long hash) {
        if (used * 2 > hashes.length) {
            grow();
        }
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            used++;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldWords = words;
        int[] oldPrefixes = prefixes;
        hashes = new long[oldHashes.length * 2];
        words = new int[hashes.length];
        prefixes = new int[hashes.length];
        used = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slotFor(oldHashes[i]);
                words[slot] = oldWords[i];
                prefixes[slot] = oldPrefixes[i];
            }
        }
    }
}
