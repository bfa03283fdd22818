package gatehouse.signal;

/**
 * Something that must stand near a trigger word if a phrase is to match there. Clues are cheap and rough: atoms share the 64 bits of a
 * {@code long}, so a clue may be seen where nothing is, but never missed.
 *
 * @param back how many tokens are looked at, from the trigger word backwards, and {@code ahead}, how many after it
 * @param bits the atoms of which one must be there, by {@link #bit}
 * @param likelihood how often it is seen where nothing is, roughly; the least is the best clue
 */
record Clue(int back, int ahead, long bits, long likelihood) {
    /** No clue looks at more tokens than this. */
    static final int FARTHEST = 15;

    /** Always seen. */
    static final Clue NONE = new Clue(1, 0, -1, Long.MAX_VALUE);

    /** One of the atoms must stand between the tokens {@code from} and {@code to}, counted from the trigger word, both included. */
    static Clue of(int from, int to, int[] atoms, Vocabulary vocabulary) {
        int back = Math.max(0, 1 - from);
        int ahead = Math.max(0, to);
        if (back > FARTHEST || ahead > FARTHEST) {
            return NONE;
        }
        long bits = 0;
        long frequency = 0;
        for (int atom : atoms) {
            bits |= bit(atom, vocabulary);
            frequency += vocabulary.frequency(atom);
        }
        return new Clue(back, ahead, bits, frequency * (back + ahead));
    }

    /** The bit of an atom; common ones have other bits than rare ones. */
    static long bit(int atom, Vocabulary vocabulary) {
        boolean common = vocabulary.frequency(atom) >= CommonWords.OFTEN_MET;
        return 1L << (common ? atom & 31 : 32 | atom & 31);
    }
}
