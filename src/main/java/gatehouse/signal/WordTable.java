package gatehouse.signal;

/**
 * A table from the hash of a word to its number: one {@code long} an entry, the hash's upper 48 bits and the number, so that a look-up
 * touches one place in memory. A small filter before it answers most questions for words that aren't there.
 */
final class WordTable {
    static final long START = 0x9E3779B97F4A7C15L;

    private static final int NUMBER = 0xFFFF;
    private static final int FILTER_BITS = 1 << 16;

    private long[] entries;
    private final long[] filter = new long[FILTER_BITS >> 6];
    private int used;

    /** @param capacity a power of two */
    WordTable(int capacity) {
        entries = new long[capacity];
    }

    /** The hash of a word that goes on with one more letter. */
    static long step(long hash, char c) {
        long mixed = (hash ^ c) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 29;
    }

    /** False only for words that aren't in the table. */
    boolean mayHave(long hash) {
        int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
        return (filter[bit >> 6] & 1L << bit) != 0;
    }

    /** The number of a word, or 0. */
    int get(long hash) {
        return (int) entries[slot(hash)] & NUMBER;
    }

    /** The number of a word that is in the table, or else the given number, which is from now on the word's. */
    int put(long hash, int number) {
        if (number > NUMBER) {
            throw new IllegalStateException("more different words than the table can number");
        }
        int slot = slot(hash);
        if (entries[slot] != 0) {
            return (int) entries[slot] & NUMBER;
        }
        entries[slot] = hash & ~NUMBER | number;
        int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
        filter[bit >> 6] |= 1L << bit;
        if (++used * 2 > entries.length) {
            grow();
        }
        return number;
    }

    private int slot(long hash) {
        int mask = entries.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (entries[slot] != 0 && (entries[slot] ^ hash) >>> 16 != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                entries[slot(entry)] = entry;
            }
        }
    }
}
