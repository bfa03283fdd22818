package gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The values of RFC 6238, appendix B, of which six digits are left. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void theCodeIsTheOneOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.counterOf(code, SECRET, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void aClockMayBeThirtySecondsOffAndNoMore() {
        Instant moment = Instant.ofEpochSecond(1_234_567_890);
        String code = OneTimeCode.at(moment.getEpochSecond() / 30, SECRET);

        assertThat(OneTimeCode.counterOf(code, SECRET, moment.plusSeconds(30))).isPresent();
        assertThat(OneTimeCode.counterOf(code, SECRET, moment.minusSeconds(30))).isPresent();
        assertThat(OneTimeCode.counterOf(code, SECRET, moment.plusSeconds(60))).isEmpty();
        assertThat(OneTimeCode.counterOf(code, SECRET, moment.minusSeconds(60))).isEmpty();
    }

    @Test
    void spacesInTheCodeDoNotMatter() {
        assertThat(OneTimeCode.counterOf(" 287 082 ", SECRET, Instant.ofEpochSecond(59)))
                .isPresent();
    }

    @Test
    void theAddressIsReadByAuthenticatorApps() {
        assertThat(OneTimeCode.address(SECRET, "ana+x y@example.com"))
                .isEqualTo("otpauth://totp/Gatehouse:ana%2Bx%20y%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Gatehouse");
    }

    @Test
    void aRecoveryCodeIsLongAndTheSameInCapitalsAndWithoutHyphens() {
        String code = RecoveryCode.next();

        assertThat(code).matches("([a-z2-7]{4}-){5}[a-z2-7]{4}").isNotEqualTo(RecoveryCode.next());
        assertThat(RecoveryCode.hash(code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCode.hash(code));
    }
}
