package gatehouse.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final long SEED = 20261122;

    @Test
    void everyWindowHoldsTheCluesOfItsTokensAndNoOthers() {
        Random random = new Random(SEED);
        Surroundings around = new Surroundings();
        for (int size : new int[] {300, 1, 2, 40, 7}) {
            long[] words = new long[size + 9];
            long[] pairs = new long[size + 9];
            for (int token = 0; token < words.length; token++) {
                words[token] = 1L << random.nextInt(64);
                pairs[token] = 1L << random.nextInt(64);
            }
            around.begin(words, pairs, 4, 4 + size);
            for (int token = 4; token < 4 + size; token++) {
                int from = random.nextInt(2 * Clue.FARTHEST + 1) - Clue.FARTHEST;
                int to = from + random.nextInt(Clue.FARTHEST - from + 1);
                int place = around.place(token);
                int window = Surroundings.window(from, to);
                for (int bit = 0; bit < 64; bit++) {
                    assertThat(around.any(place, window, 1L << bit, 0))
                            .isEqualTo(any(words, bit, token, from, to, size));
                    assertThat(around.any(place, window, 0, 1L << bit))
                            .isEqualTo(any(pairs, bit, token, from, to, size));
                }
            }
        }
    }

    private static long any(long[] clues, int bit, int token, int from, int to, int size) {
        long any = 0;
        for (int k = Math.max(4, token + from); k <= Math.min(3 + size, token + to); k++) {
            any |= clues[k] >>> bit & 1;
        }
        return any;
    }
}
