package gatehouse.intent;

/** The hashed rows of a weight table, eight weights in a {@code long}, so that adding up many rows takes few steps. */
final class PackedRows {
    /** Columns of a packed row, some of them empty. */
    static final int COLUMNS = 16;

    /** Weights are kept as 1 to 255, so that sums never borrow from the lane beside. */
    private static final int ZERO = 128;
    /** Every second byte of a {@code long}: four lanes of 16 bits. */
    private static final long LANES = 0x00FF00FF00FF00FFL;
    /** So many rows can be added before a lane of 16 bits might overflow. */
    private static final int MOST = 256;

    private final long[] packed;

    PackedRows(byte[] table, int rows, int columns) {
        packed = new long[2 * rows];
        for (int row = 0; row < rows; row++) {
            int at = row * columns;
            packed[2 * row] = pack(table, at, 8);
            packed[2 * row + 1] = pack(table, at + 8, columns - 8);
        }
    }

    private static long pack(byte[] table, int at, int count) {
        long eight = 0;
        for (int i = count - 1; i >= 0; i--) {
            eight = eight << 8 | table[at + i] + ZERO;
        }
        return eight;
    }

    /** Adds the first {@code count} of the rows named to the sums of the columns. */
    void add(int[] rows, int count, int[] sums) {
        for (int from = 0; from < count; from += MOST) {
            addBlock(rows, from, Math.min(count, from + MOST), sums);
        }
    }

    private void addBlock(int[] rows, int from, int to, int[] sums) {
        long even = 0;
        long odd = 0;
        long evenHigh = 0;
        long oddHigh = 0;
        for (int i = from; i < to; i++) {
            long low = packed[2 * rows[i]];
            long high = packed[2 * rows[i] + 1];
            even += low & LANES;
            odd += low >>> 8 & LANES;
            evenHigh += high & LANES;
            oddHigh += high >>> 8 & LANES;
        }
        int zero = ZERO * (to - from);
        for (int lane = 0; lane < 4; lane++) {
            int shift = lane * 16;
            sums[2 * lane] += (int) (even >>> shift & 0xFFFF) - zero;
            sums[2 * lane + 1] += (int) (odd >>> shift & 0xFFFF) - zero;
            sums[2 * lane + 8] += (int) (evenHigh >>> shift & 0xFFFF) - zero;
            sums[2 * lane + 9] += (int) (oddHigh >>> shift & 0xFFFF) - zero;
        }
    }
}
