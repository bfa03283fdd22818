package gatehouse.text;

import java.util.Arrays;

/** Short words as numbers, so that a list of them can be searched without making strings. */
final class Packed {
    /** The longest word that fits into a {@code long}, one byte a letter. */
    static final int LONGEST = 8;

    /** Stands for a word that is too long or has letters beyond Latin-1. */
    static final long NONE = -1;

    private Packed() {}

    static long of(char[] letters, int from, int to) {
        if (to - from > LONGEST || to == from) {
            return NONE;
        }
        long packed = 0;
        for (int i = from; i < to; i++) {
            if (letters[i] > 0x7F) {
                return NONE;
            }
            packed = packed << 8 | letters[i];
        }
        return packed;
    }

    static long of(String word, int from, int to) {
        char[] letters = new char[to - from];
        word.getChars(from, to, letters, 0);
        return of(letters, 0, letters.length);
    }

    /** A list of words, divided by spaces, sorted for {@link #contains}. */
    static long[] list(String words) {
        return Arrays.stream(words.split(" "))
                .mapToLong(word -> of(word.toCharArray(), 0, word.length()))
                .sorted()
                .toArray();
    }

    static boolean contains(long[] list, long packed) {
        return Arrays.binarySearch(list, packed) >= 0;
    }
}
