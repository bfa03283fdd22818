package gatehouse.text;

import java.util.Arrays;

/** The growing columns of a {@link Reading}: one row a token. */
final class TokenList {
    char[] letters;
    int length;
    int[] from = new int[64];
    int[] to = new int[64];
    int[] start = new int[64];
    int[] end = new int[64];
    int[] types = new int[64];
    int[] sentence = new int[64];
    /** The letters of short words as numbers. */
    long[] packed = new long[64];

    int size;

    TokenList(int expectedLength) {
        letters = new char[expectedLength + 16];
        letters[length++] = ' ';
    }

    void begin(int originalStart) {
        if (size == from.length) {
            grow();
        }
        from[size] = length;
        start[size] = originalStart;
    }

    void append(int codePoint) {
        if (length + 3 >= letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        if (codePoint < 0x10000) {
            letters[length++] = (char) codePoint;
        } else {
            letters[length++] = Character.highSurrogate(codePoint);
            letters[length++] = Character.lowSurrogate(codePoint);
        }
    }

    /** Adds the ASCII letters of the original from {@code first} on, in lower case, and returns where they end. */
    int appendLetters(String original, int first) {
        int most = original.length() - first;
        if (length + most + 2 >= letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2 + most);
        }
        int at = first;
        for (; at < original.length(); at++) {
            int lower = original.charAt(at) | 0x20;
            if (lower < 'a' || lower > 'z') {
                break;
            }
            letters[length++] = (char) lower;
        }
        return at;
    }

    void finish(int originalEnd, int type, int sentenceNumber) {
        finish(originalEnd, type, sentenceNumber, Packed.of(letters, from[size], length));
    }

    /** @param word the token's letters as {@link Packed} has them */
    void finish(int originalEnd, int type, int sentenceNumber, long word) {
        to[size] = length;
        packed[size] = word;
        end[size] = originalEnd;
        types[size] = type;
        sentence[size] = sentenceNumber;
        size++;
        append(' ');
    }

    /** Takes the last {@code count} tokens together into one. */
    void join(int count) {
        int first = size - count;
        int target = from[first];
        for (int token = first; token < size; token++) {
            int width = to[token] - from[token];
            System.arraycopy(letters, from[token], letters, target, width);
            target += width;
        }
        to[first] = target;
        packed[first] = Packed.of(letters, from[first], target);
        end[first] = end[size - 1];
        size = first + 1;
        length = target;
        append(' ');
    }

    private void grow() {
        int capacity = size * 2;
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        types = Arrays.copyOf(types, capacity);
        sentence = Arrays.copyOf(sentence, capacity);
        packed = Arrays.copyOf(packed, capacity);
    }
}
