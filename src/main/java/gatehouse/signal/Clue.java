package gatehouse.signal;

/**
 * Something that must stand near a trigger word if a phrase is to match there. Clues are cheap and rough: atoms share the 64 bits of a
 * {@code long}, so a clue may be seen where nothing is, but never missed.
 *
 * @param from the first token that is looked at, counted from the trigger word, and {@code to}, the last
 * @param sign the number of what must be there, among {@link Signs}
 * @param likelihood how often it is seen where nothing is, roughly; the least is the best clue
 */
record Clue(int from, int to, int sign, long likelihood) {
    /** No clue looks farther than this. */
    static final int FARTHEST = 15;

    /** Always seen, since the trigger word itself is. */
    static final Clue NONE = new Clue(0, 0, Signs.Sign.ANY.number(), Long.MAX_VALUE);

    /** The sign must stand between the tokens {@code from} and {@code to}, counted from the trigger word, both included. */
    static Clue of(int from, int to, Signs.Sign sign) {
        return from < -FARTHEST || to > FARTHEST
                ? NONE
                : new Clue(from, to, sign.number(), sign.frequency() * (1 + to - from));
    }

    /** The bit of an atom; common ones have other bits than rare ones. */
    static long bit(int atom, Vocabulary vocabulary) {
        boolean common = vocabulary.frequency(atom) >= CommonWords.OFTEN_MET;
        return 1L << (common ? atom & 31 : 32 | atom & 31);
    }
}
