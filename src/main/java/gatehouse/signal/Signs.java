package gatehouse.signal;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What to look for so as to rule a step of a phrase out: words, or pairs of words, with which its alternatives begin. */
final class Signs {
    /**
     * One of the words, by {@link Clue#bit}, or of the pairs, by {@link WordPairs}, must be there.
     *
     * @param number signs that look for the same have the same
     * @param frequency how often one is met, roughly
     */
    record Sign(int number, long words, long pairs, long frequency) {
        /** Always seen. */
        static final Sign ANY = new Sign(0, -1, -1, Long.MAX_VALUE);
    }

    /** Bits of the largest number that a sign may have. */
    static final int NUMBER_BITS = 14;

    private final Vocabulary vocabulary;
    private final WordPairs pairs = new WordPairs();
    private final Map<Step, Sign> known = new IdentityHashMap<>();
    /** Words and pairs of every sign, by their numbers. */
    private final long[] table = new long[2 << NUMBER_BITS];

    /** Where a sign may be found by its words and pairs: its number, or 0. */
    private final char[] numbers = new char[2 << NUMBER_BITS];

    private int count = 1;

    Signs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        table[0] = Sign.ANY.words();
        table[1] = Sign.ANY.pairs();
    }

    WordPairs pairs() {
        return pairs;
    }

    /** Words and pairs of every sign, by their numbers. */
    long[] table() {
        return Arrays.copyOf(table, 2 * count);
    }

    /** The sign of a step; remembered by the object, as steps that are written alike are one object. */
    Sign of(Step step) {
        return known.computeIfAbsent(step, other -> of(other.beginnings()));
    }

    /** The sign that one of several runs of atoms begins. */
    Sign of(List<int[]> runs) {
        long words = 0;
        long bits = 0;
        long frequency = 0;
        for (int[] atoms : runs) {
            if (atoms.length > 1 && vocabulary.isWord(atoms[0]) && vocabulary.isWord(atoms[1])) {
                bits |= pairs.add(atoms[0], atoms[1]);
                frequency += 1 + (long) vocabulary.frequency(atoms[0]) * vocabulary.frequency(atoms[1]) / 10_000;
            } else {
                words |= Clue.bit(atoms[0], vocabulary);
                frequency += vocabulary.frequency(atoms[0]);
            }
        }
        return new Sign(number(words, bits), words, bits, frequency);
    }

    /** The number of the sign that looks for these, which may be new. */
    private int number(long words, long bits) {
        int slot = slot(words, bits);
        if (numbers[slot] == 0) {
            if (count >> NUMBER_BITS != 0) {
                throw new IllegalStateException("more different signs than can be numbered");
            }
            table[2 * count] = words;
            table[2 * count + 1] = bits;
            numbers[slot] = (char) count++;
        }
        return numbers[slot];
    }

    private int slot(long words, long bits) {
        int mask = numbers.length - 1;
        int slot = (int) ((words * 31 + bits) * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (numbers[slot] != 0 && (table[2 * numbers[slot]] != words || table[2 * numbers[slot] + 1] != bits)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The two rarest signs without which none of the steps' phrases can match. */
    Sign[] rarest(List<Step> steps) {
        Sign[] rarest = {Sign.ANY, Sign.ANY};
        for (Step step : steps) {
            Sign sign = step.canTrigger() ? of(step) : Sign.ANY;
            if (sign.frequency() < rarest[0].frequency()) {
                rarest[1] = rarest[0];
                rarest[0] = sign;
            } else if (sign.frequency() < rarest[1].frequency()) {
                rarest[1] = sign;
            }
        }
        return rarest;
    }
}
