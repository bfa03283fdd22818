package gatehouse.archive;

/** A number of 64 bits for a text, so that a million of them take little room; two texts with the same one are not expected. */
final class Hash {
    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Hash() {}

    /** FNV-1a over the letters, with the bits stirred at the end. */
    static long of(String text) {
        long hash = START;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
        }
        return stirred(hash);
    }

    static long of(long first, String second) {
        return stirred(first * PRIME ^ of(second));
    }

    /** The last step of MurmurHash3. */
    private static long stirred(long bits) {
        long hash = bits;
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
