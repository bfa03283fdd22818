package gatehouse.text;

import java.util.Collections;
import java.util.List;

/**
 * A text as it was read: its tokens in plain lower-case letters, each with its type, sentence and place in the original.
 *
 * <p>The arrays are shared for speed and must not be changed.
 */
public final class Reading {
    private final String original;
    private final char[] letters;
    private final int[] from;
    private final int[] to;
    private final int[] start;
    private final int[] end;
    private final int[] types;
    private final int[] sentence;
    private final boolean[] question;
    private final long[] packed;
    private final int size;
    private final int allTypes;
    private final List<Oddity> oddities;

    Reading(String original, TokenList tokens, boolean[] question, List<Oddity> oddities) {
        this.original = original;
        this.letters = tokens.letters;
        this.from = tokens.from;
        this.to = tokens.to;
        this.start = tokens.start;
        this.end = tokens.end;
        this.types = tokens.types;
        this.sentence = tokens.sentence;
        this.packed = tokens.packed;
        this.size = tokens.size;
        this.allTypes = allTypes(tokens);
        this.question = question;
        this.oddities = Collections.unmodifiableList(oddities);
    }

    /** Reads a text; any string can be read, also an empty one. */
    public static Reading of(String text) {
        return new Tokenizer(text).read();
    }

    public String original() {
        return original;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** The plain letters of all tokens; token {@code i} stands from {@link #from} to {@link #to}, with a space on both sides. */
    public char[] letters() {
        return letters;
    }

    public int from(int token) {
        return from[token];
    }

    public int to(int token) {
        return to[token];
    }

    /** The plain lower-case form of a token. */
    public String word(int token) {
        return new String(letters, from[token], to[token] - from[token]);
    }

    /** The token's letters as one number; {@link Packed#NONE} when they don't fit into one. */
    long packed(int token) {
        return packed[token];
    }

    /** The bits of the token's {@link TokenType}s. */
    public int types(int token) {
        return types[token];
    }

    /** The bits of all types that any token has. */
    public int allTypes() {
        return allTypes;
    }

    private static int allTypes(TokenList tokens) {
        int all = 0;
        for (int token = 0; token < tokens.size; token++) {
            all |= tokens.types[token];
        }
        return all;
    }

    public boolean is(int token, TokenType type) {
        return (types[token] & type.bit()) != 0;
    }

    /** The number of the sentence a token stands in, counted from 0. */
    public int sentence(int token) {
        return sentence[token];
    }

    public boolean isQuestion(int sentenceNumber) {
        return question[sentenceNumber];
    }

    public int sentences() {
        return size == 0 ? 0 : sentence[size - 1] + 1;
    }

    public List<Oddity> oddities() {
        return oddities;
    }

    /** Where a token begins in the original string, in UTF-16 units. */
    public int start(int token) {
        return start[token];
    }

    /** Where a token ends in the original string, in UTF-16 units. */
    public int end(int token) {
        return end[token];
    }
}
