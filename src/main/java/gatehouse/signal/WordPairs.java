package gatehouse.signal;

/** The pairs of neighbouring words that phrases look for. Other pairs of a text nearly all leave no trace, so that few bits are enough. */
final class WordPairs {
    private static final int FILTER_BITS = 1 << 16;

    private final long[] filter = new long[FILTER_BITS >> 6];

    /** Takes a pair in and returns its bit. */
    long add(int word, int next) {
        int hash = hash(word, next);
        int place = hash & FILTER_BITS - 1;
        filter[place >> 6] |= 1L << place;
        return 1L << (hash >>> 26);
    }

    /** The bit of a pair, or 0 when it is surely not one of those taken in. */
    long bit(int word, int next) {
        int hash = hash(word, next);
        int place = hash & FILTER_BITS - 1;
        return (filter[place >> 6] >>> place & 1) << (hash >>> 26);
    }

    private static int hash(int word, int next) {
        int mixed = (word * 0x9E3779B1 + next) * 0x85EBCA6B;
        return mixed ^ mixed >>> 15;
    }
}
