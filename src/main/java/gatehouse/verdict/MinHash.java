package gatehouse.verdict;

/**
 * Keys by which texts with many common shingles find each other without comparing each with all.
 *
 * <p>Under a random order of all shingles, two sets with the share J in common have the same smallest one with probability J (Broder
 * 1997). Of 42 such orders, three at a time make a band; two texts meet when they agree in at least one of 14 bands, which happens with
 * probability 1 − (1 − J³)¹⁴:
 *
 * <pre>
 *   J      0.1    0.2    0.3    0.5    0.6    0.7    0.8
 *   meet   0.014  0.106  0.319  0.846  0.967  0.997  1.000
 * </pre>
 *
 * So few that deserve to meet are missed, and few meet for nothing; those are sorted out by {@link Wording#nearness}.
 */
public final class MinHash {
    public static final int BANDS = 14;
    private static final int ROWS = 3;
    private static final long[] SEEDS = seeds(BANDS * ROWS);

    private MinHash() {}

    /** One key a band, never the same for different bands; none for no shingles. */
    public static long[] bands(int[] shingles) {
        if (shingles.length == 0) {
            return new long[0];
        }
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key * 31 + smallest(shingles, SEEDS[band * ROWS + row]));
            }
            keys[band] = key;
        }
        return keys;
    }

    private static long smallest(int[] shingles, long seed) {
        long smallest = Long.MAX_VALUE;
        for (int shingle : shingles) {
            smallest = Math.min(smallest, mixed(shingle ^ seed));
        }
        return smallest;
    }

    /** Fixed for ever: keys made from other seeds would not meet those in the database. */
    private static long[] seeds(int count) {
        long[] seeds = new long[count];
        for (int i = 0; i < count; i++) {
            seeds[i] = mixed(0x9E3779B97F4A7C15L * (i + 1));
        }
        return seeds;
    }

    /** Spreads the bits of a number over all others (the finish of SplitMix64, Steele et al. 2014). */
    static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
