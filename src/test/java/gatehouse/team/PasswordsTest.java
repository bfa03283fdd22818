package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void theRightPasswordIsRightAndAnotherIsNot() {
        String hash = passwords.hash("correct horse");

        assertThat(passwords.isRight("correct horse", hash)).isTrue();
        assertThat(passwords.isRight("correct horse ", hash)).isFalse();
        assertThat(passwords.isRight("", hash)).isFalse();
    }

    @Test
    void onePasswordGivesAnotherHashEachTime() {
        assertThat(passwords.hash("correct horse")).isNotEqualTo(passwords.hash("correct horse"));
    }

    @Test
    void thePasswordIsTheSameHoweverTheKeyboardComposesIt() {
        assertThat(passwords.isRight("cafe\u0301 \uac00", passwords.hash("caf\u00e9 \u1100\u1161")))
                .isTrue();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String hash = passwords.hash("🔑".repeat(127) + "a");

        assertThat(passwords.isRight("🔑".repeat(127) + "b", hash)).isFalse();
    }

    @Test
    void anUnknownPersonTakesAsMuchWork() {
        String hash = passwords.hash("correct horse");
        long known = quickest(() -> passwords.isRight("wrong", hash));
        long unknown = quickest(() -> passwords.isRight("wrong", null));

        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private static long quickest(Runnable work) {
        return LongStream.range(0, 8)
                .map(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}
