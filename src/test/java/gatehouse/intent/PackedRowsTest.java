package gatehouse.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PackedRowsTest {
    private static final int COLUMNS = 15;
    private static final int ROWS = 64;

    @Property(tries = 200)
    void sumsAreThoseOfTheSingleWeightsHoweverManyRows(@ForAll long seed, @ForAll @IntRange(max = 1500) int count) {
        Random random = new Random(seed);
        byte[] table = new byte[ROWS * COLUMNS];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) (seed % 3 == 0 ? 127 : seed % 3 == 1 ? -127 : random.nextInt(255) - 127);
        }
        int[] rows = random.ints(count + 5, 0, ROWS).toArray();
        int[] expected = new int[PackedRows.COLUMNS];
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < COLUMNS; column++) {
                expected[column] += table[rows[i] * COLUMNS + column];
            }
        }
        int[] sums = new int[PackedRows.COLUMNS];
        new PackedRows(table, ROWS, COLUMNS).add(rows, count, sums);

        assertThat(java.util.Arrays.copyOf(sums, COLUMNS)).isEqualTo(java.util.Arrays.copyOf(expected, COLUMNS));
    }
}
