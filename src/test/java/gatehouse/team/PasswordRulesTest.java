package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import me.gosimple.nbvcxz.resources.DictionaryUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final PasswordRules RULES =
            PasswordRules.around("Hill & Dale", "Ana Nováková", "a.novakova@northgate.example", null);

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "PASSWORD", "Password!", "pässwörd", "p-a-s-s-w-o-r-d", "12345678", "iloveyou1"})
    void aCommonPasswordIsRefusedHoweverItIsDressedUp(String password) {
        assertThat(RULES.problemOf(password).orElse("")).startsWith("Many people use this password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "northgate2026",
                "Novakova!!!!",
                "ana novakova 1",
                "HillDale#77",
                "G4te Gatehouse",
                "linkedin-dale"
            })
    void aPasswordMadeOfNamesAroundTheTeamIsRefused(String password) {
        assertThat(RULES.problemOf(password).orElse("")).startsWith("This password is easy to guess from names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "aaaa bbbb cccc zz",
                "Ana sells blue soup",
                "zwölf Türme 🔑",
                "🔑🪟🚪🏠🌳🌲🌴🌵",
                "密码很长很安全吗是的",
            })
    void everyOtherPasswordWillDoWhateverItIsMadeOf(String password) {
        assertThat(RULES.problemOf(password)).isEmpty();
    }

    @Test
    void onlyTheNumberOfCharactersCountsNotOfBytes() {
        assertThat(RULES.problemOf("🔑".repeat(7)).orElse("")).startsWith("Use at least 8");
        assertThat(RULES.problemOf("🔑".repeat(8))).isEmpty();
        assertThat(RULES.problemOf("🔑".repeat(128))).isEmpty();
        assertThat(RULES.problemOf("🔑".repeat(129)).orElse("")).startsWith("Use 128 characters or fewer");
    }

    @Test
    void theListIsAsLongAsAsvsAsksFor() {
        long ofOurLength = DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet().stream()
                .filter(password -> password.length() >= 8)
                .filter(CommonPasswords::contains)
                .count();

        assertThat(ofOurLength).isGreaterThan(3_000);
    }
}
