package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.ArrayList;
import java.util.List;
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
    void charactersThatOnlyLookAlikeStayDifferent() {
        assertThat(passwords.isRight("1234 ﬁelds", passwords.hash("①②③④ fields")))
                .isFalse();
    }

    /** That it also takes the same time is measured by SignInTiming. */
    @Test
    void anUnknownPersonTakesTheSameWork() {
        List<String> work = new ArrayList<>();
        Passwords counting = new Passwords() {
            @Override
            boolean matches(String password, String hash) {
                work.add(hash.substring(0, hash.indexOf("p=1$") + 4));
                return super.matches(password, hash);
            }
        };
        counting.isRight("wrong", passwords.hash("correct horse"));
        counting.isRight("wrong", null);

        assertThat(work).containsExactly("$argon2id$v=19$m=19456,t=2,p=1$", "$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aHashOfAnotherCostIsOutdated() {
        String weak = Password.hash("correct horse")
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID))
                .getResult();

        assertThat(passwords.isOutdated(weak)).isTrue();
        assertThat(passwords.isRight("correct horse", weak)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("correct horse"))).isFalse();
    }
}
