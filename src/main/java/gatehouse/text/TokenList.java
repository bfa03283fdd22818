package gatehouse.text;

import java.util.Arrays;

/** The growing columns of a {@link Reading}: one row a token. */
final class TokenList {
    /** Words and the spaces after them are longer on average. */
    private static final int LETTERS_A_TOKEN = 5;

    char[] letters;
    int length;
    int[] from;
    int[] to;
    int[] start;
    int[] end;
    int[] types;
    int[] sentence;
    /** The letters of short words as numbers. */
    long[] packed;
    /** What {@link #appendLetters} has added, as {@link Packed} has it. */
    long plain;

    int size;

    TokenList(int expectedLength) {
        int capacity = expectedLength / LETTERS_A_TOKEN + 8;
        from = new int[capacity];
        to = new int[capacity];
        start = new int[capacity];
        end = new int[capacity];
        types = new int[capacity];
        sentence = new int[capacity];
        packed = new long[capacity];
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
        int next = length;
        char[] column = letters;
        long word = 0;
        for (; at < original.length(); at++) {
            int lower = original.charAt(at) | 0x20;
            if (lower < 'a' || lower > 'z') {
                break;
            }
            column[next++] = (char) lower;
            word = word << Byte.SIZE | lower;
        }
        length = next;
        plain = at - first > Packed.LONGEST ? Packed.NONE : word;
        return at;
    }

    /** Takes back what was added since {@link #begin}. */
    void takeBack() {
        length = from[size];
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
