package gatehouse.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignsTest {
    private static final long SEED = 20261123;

    private record Seen(long words, long pairs) {}

    @Test
    void signsThatLookForTheSameHaveTheSameNumberAndStandOnceInTheTable() {
        Vocabulary vocabulary = new Vocabulary();
        int[] words = new int[40];
        for (int i = 0; i < words.length; i++) {
            words[i] = vocabulary.word("w" + i);
        }
        Random random = new Random(SEED);
        Signs signs = new Signs(vocabulary);
        Map<Integer, Seen> byNumber = new HashMap<>();
        Map<Seen, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            int one = words[random.nextInt(words.length)];
            int two = words[random.nextInt(words.length)];
            Signs.Sign sign = signs.of(List.of(new int[] {one, two}, new int[] {two}));
            Seen seen = new Seen(sign.words(), sign.pairs());
            byNumber.put(sign.number(), seen);
            numbers.put(seen, sign.number());
        }
        long[] table = signs.table();

        assertThat(byNumber).hasSameSizeAs(numbers).hasSizeGreaterThan(500);
        byNumber.forEach((number, seen) ->
                assertThat(new Seen(table[2 * number], table[2 * number + 1])).isEqualTo(seen));
    }
}
