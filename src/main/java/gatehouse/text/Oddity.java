package gatehouse.text;

/**
 * A place where the writing itself is odd, as in texts made to slip past filters.
 *
 * @param start first character, an index into the original string
 * @param end index after the last character
 */
public record Oddity(Kind kind, int start, int end) {
    /** The trick that was seen. */
    public enum Kind {
        /** An invisible character inside a word. */
        HIDDEN,
        /** A word of mixed alphabets. */
        MIXED_SCRIPT,
        /** A word spelled with spaces or dots between its letters. */
        SPACED,
        /** Bold, circled or wide letters from outside the ordinary alphabet. */
        STYLED,
        /** A link taken apart: {@code example [dot] com}. */
        SPLIT_LINK
    }
}
