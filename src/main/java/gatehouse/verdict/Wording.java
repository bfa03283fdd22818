package gatehouse.verdict;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text that are left when names, numbers, links and merge fields are taken out: by them copies of one message are known
 * again, whoever sends them to whom.
 *
 * @param key digest of these words in their order; empty when they are so few that texts are alike by chance
 * @param shingles hashes of each three words in a row, each once and in ascending order; empty for a text too short to be like another
 *     by more than good manners
 */
public record Wording(String key, int[] shingles) {
    /** With fewer words than this, two texts are the same by chance: "Thank you for connecting". */
    private static final int ENOUGH_FOR_SAME = 8;

    /**
     * With fewer words than this, two texts are much the same by chance: a friendly thank-you for a new contact has up to twenty, a pitch
     * that fills an invitation forty.
     */
    private static final int ENOUGH_FOR_ALIKE = 24;

    /** What comes after is left out, so that no text takes more than sixteen kilobytes. */
    private static final int MOST_WORDS = 4_000;

    /** From this share of common shingles on, two texts are nearly the same. */
    public static final double ALIKE = 0.6;

    private static final int IN_A_ROW = 3;
    private static final int[] NONE = {};
    private static final int NOT_KEPT = TokenType.NUMBER.bit()
            | TokenType.MONEY.bit()
            | TokenType.LINK.bit()
            | TokenType.EMAIL.bit()
            | TokenType.PHONE.bit()
            | TokenType.PLACEHOLDER.bit()
            | TokenType.EMOJI.bit();

    public static Wording of(String text) {
        List<String> words = kept(text);
        return new Wording(
                words.size() < ENOUGH_FOR_SAME ? "" : Likeness.digest("template", String.join(" ", words) + " "),
                words.size() < ENOUGH_FOR_ALIKE
                        ? NONE
                        : shingles(words.subList(0, Math.min(MOST_WORDS, words.size()))));
    }

    /** Whether it is long enough to be compared with others. */
    public boolean isComparable() {
        return shingles.length > 0;
    }

    /** The share of common shingles in all of both (Jaccard): 1 for the same, 0 for nothing in common. */
    public static double nearness(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** The number that stands for a key: the first half of the digest, so everywhere the same; keys of another form have some number, too. */
    public static long idOf(String key) {
        try {
            return Long.parseUnsignedLong(key, 0, Math.min(16, key.length()), 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Shingles as bytes, four each. */
    public static byte[] packed(int[] shingles) {
        ByteBuffer bytes = ByteBuffer.allocate(shingles.length * Integer.BYTES);
        bytes.asIntBuffer().put(shingles);
        return bytes.array();
    }

    public static int[] unpacked(byte[] bytes) {
        int[] shingles = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(shingles);
        return shingles;
    }

    private static List<String> kept(String text) {
        Reading reading = Reading.of(text);
        List<String> words = new ArrayList<>(reading.size());
        for (int token = 0; token < reading.size(); token++) {
            boolean word = reading.is(token, TokenType.WORD) && (reading.types(token) & NOT_KEPT) == 0;
            // Names, and whatever begins a sentence: both differ when a greeting does.
            if (word && !Character.isUpperCase(text.codePointAt(reading.start(token)))) {
                words.add(reading.word(token));
            }
        }
        return words;
    }

    private static int[] shingles(List<String> words) {
        int[] hashes = new int[words.size() - IN_A_ROW + 1];
        for (int first = 0; first < hashes.length; first++) {
            long hash = 0;
            for (int next = first; next < first + IN_A_ROW; next++) {
                hash = MinHash.mixed(hash * 31 + words.get(next).hashCode());
            }
            hashes[first] = (int) hash;
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording(String otherKey, int[] others)
                && key.equals(otherKey)
                && Arrays.equals(shingles, others);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "Wording " + key + " of " + shingles.length + " shingles";
    }
}
