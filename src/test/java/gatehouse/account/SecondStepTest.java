package gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SecondStepTest {
    private final EmbeddedServer server;
    private final TestClock clock;

    private byte[] secret = new byte[0];
    private List<String> recoveryCodes = List.of();

    SecondStepTest(EmbeddedServer server, TestClock clock) {
        this.server = server;
        this.clock = clock;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void thePageShowsASquareForTheCameraAndTheKeyInLetters() {
        Visitor owner = Visitor.signedIn(server).get("/account/two-step");

        assertThat(owner.page().select("svg.qr[role=img] path").attr("d")).startsWith("M4 4h7");
        assertThat(key(owner)).hasSize(32);
        assertThat(owner.page().select("a[href^=otpauth:]").attr("href")).contains("secret=" + key(owner));
        assertThat(owner.page().select("[style]")).isEmpty();
        assertThat(key(owner)).as("the same at a second look").isEqualTo(key(owner.get("/account/two-step")));
    }

    @Test
    void itIsOnOnlyAfterACodeOfTheAppAndThenGivesTenRecoveryCodesOnce() {
        Visitor owner = Visitor.signedIn(server).get("/account/two-step");
        byte[] key = new Base32().decode(key(owner));
        owner.post("/account/two-step", Map.of("code", "000000"));
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select("#error-summary").text()).contains("This code is not right");

        owner.post("/account/two-step", Map.of("code", codeNow(key)));
        assertThat(owner.status()).isEqualTo(200);
        assertThat(owner.page().select("#codes li").eachText()).hasSize(10).doesNotHaveDuplicates();

        owner.get("/account/two-step");
        assertThat(owner.body()).contains("10 codes left").doesNotContain(new Base32().encodeToString(key));
        assertThat(owner.page().select("#codes, svg")).isEmpty();
    }

    @Test
    void thePasswordAloneOpensNothing() {
        Visitor owner = withSecondStep();
        Visitor visitor = passwordGiven(owner);

        assertThat(visitor.location()).isEqualTo("/sign-in/code?next=%2Finbox");
        assertThat(visitor.cookie("gatehouse")).isNull();
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(303);
        assertThat(visitor.get("/account").status()).isEqualTo(303);
    }

    @Test
    void theCodeOfTheAppSignsInOnce() {
        Visitor owner = withSecondStep();
        clock.moveOn(Duration.ofMinutes(1));
        String code = codeNow(secret);
        Visitor visitor = passwordGiven(owner).follow();
        visitor.post("/sign-in/code", Map.of("code", code, "next", "/inbox"));
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).isEqualTo("/inbox");
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(200);
        assertThat(visitor.cookie("gatehouse-step")).isNull();

        Visitor onlooker = passwordGiven(owner).follow();
        onlooker.post("/sign-in/code", Map.of("code", code));
        assertThat(onlooker.status()).isEqualTo(422);
        assertThat(onlooker.page().select("#error-summary").text()).contains("used before");
    }

    @Test
    void aRecoveryCodeSignsInOnce() {
        Visitor owner = withSecondStep();
        String code = recoveryCodes.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", "");
        Visitor visitor = passwordGiven(owner).follow().post("/sign-in/code", Map.of("code", code));
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.get("/account").body()).contains("On. 9 recovery codes left.");

        Visitor again = passwordGiven(owner).follow().post("/sign-in/code", Map.of("code", code));
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void newRecoveryCodesMakeTheOldOnesUseless() {
        Visitor owner = withSecondStep();
        String old = recoveryCodes.getFirst();
        owner.post("/account/two-step/recovery-codes", Map.of());
        assertThat(owner.page().select("#codes li").eachText()).hasSize(10).doesNotContain(old);

        assertThat(passwordGiven(owner)
                        .follow()
                        .post("/sign-in/code", Map.of("code", old))
                        .status())
                .isEqualTo(422);
        assertThat(owner.get("/team/audit?area=sign_in")
                        .page()
                        .select(".rows li p:first-child")
                        .eachText())
                .containsExactly(
                        "Olu Owner made new recovery codes.",
                        "Olu Owner turned two-step sign-in on.",
                        "Olu Owner signed in.");
    }

    @Test
    void afterTenMinutesThePasswordHasToBeGivenAgain() {
        Visitor owner = withSecondStep();
        Visitor visitor = passwordGiven(owner).follow();
        clock.moveOn(Duration.ofMinutes(10).plusSeconds(1));
        visitor.post("/sign-in/code", Map.of("code", codeNow(secret)));

        assertThat(visitor.location()).isEqualTo("/sign-in");
        assertThat(Visitor.stranger(server).get("/sign-in/code").location()).isEqualTo("/sign-in");
    }

    @Test
    void guessesAtTheCodeAreHeldBackAndTheOwnerSignsInFromElsewhere() {
        Visitor owner = withSecondStep();
        Visitor thief = passwordGiven(owner).follow();
        for (int i = 0; i < 5; i++) {
            thief.post("/sign-in/code", Map.of("code", "00000" + i));
            assertThat(thief.status()).isEqualTo(422);
        }
        thief.post("/sign-in/code", Map.of("code", recoveryCodes.getFirst()));
        assertThat(thief.status()).isEqualTo(429);
        assertThat(thief.header("Retry-After")).isNotNull();

        Visitor visitor = passwordGiven(owner).follow().post("/sign-in/code", Map.of("code", recoveryCodes.getFirst()));
        assertThat(visitor.status()).isEqualTo(303);
    }

    @Test
    void turnedOffThePasswordIsEnoughAgain() {
        Visitor owner = withSecondStep();
        owner.post("/account/two-step/removal", Map.of());
        assertThat(owner.follow().page().select("[role=status]").text()).isEqualTo("Your second step was turned off.");

        assertThat(passwordGiven(owner).location()).isEqualTo("/inbox");
        assertThat(key(owner.get("/account/two-step")))
                .as("a new secret for a new phone")
                .isNotEqualTo(new Base32().encodeToString(secret));
    }

    @Test
    void provingAgainAsksForTheCodeToo() {
        Visitor owner = withSecondStep();
        clock.moveOn(Duration.ofMinutes(11));
        owner.get("/account/proof?next=/account/email");
        assertThat(owner.page().select("main input[name=code]")).hasSize(1);

        owner.post("/account/proof", Map.of("password", Visitor.PASSWORD, "code", "000000", "next", "/account/email"));
        assertThat(owner.status()).isEqualTo(422);
        owner.post(
                "/account/proof",
                Map.of("password", Visitor.PASSWORD, "code", codeNow(secret), "next", "/account/email"));
        assertThat(owner.location()).isEqualTo("/account/email");
        assertThat(owner.follow().status()).isEqualTo(200);
    }

    /** An owner with a second step, still signed in where they set it up. */
    private Visitor withSecondStep() {
        Visitor owner = Visitor.signedIn(server)
                .sending("X-Forwarded-For", Guesses.anywhere())
                .get("/account/two-step");
        secret = new Base32().decode(key(owner));
        owner.post("/account/two-step", Map.of("code", codeNow(secret)));
        recoveryCodes = owner.page().select("#codes li").eachText();
        return owner.get("/account/two-step");
    }

    /** Another browser elsewhere, in which the right password was typed. */
    private Visitor passwordGiven(Visitor owner) {
        Visitor visitor = Guesses.strangerAt(server, Guesses.anywhere());
        return visitor.post("/sign-in", Map.of("email", owner.email(), "password", Visitor.PASSWORD, "next", "/inbox"));
    }

    private String codeNow(byte[] key) {
        return OneTimeCode.at(clock.instant().getEpochSecond() / 30, key);
    }

    private static String key(Visitor visitor) {
        return Objects.requireNonNull(visitor.page().selectFirst(".secret code"))
                .text()
                .replace(" ", "");
    }
}
