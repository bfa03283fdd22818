package gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.EmailAddress;
import gatehouse.team.Person;
import gatehouse.team.PersonService;
import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AccountTest {
    private static final String NEXT = "seven blue lanterns";

    private final EmbeddedServer server;
    private final PersonService people;
    private final WaysIn waysIn;
    private final TestClock clock;

    AccountTest(EmbeddedServer server, PersonService people, WaysIn waysIn, TestClock clock) {
        this.server = server;
        this.people = people;
        this.waysIn = waysIn;
        this.clock = clock;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void thePageIsReachedFromTheMenuAndSaysHowOneSignsIn() {
        Visitor owner = Visitor.signedIn(server);
        owner.get(owner.page().select(".account-menu a").attr("href"));

        assertThat(owner.page().select("h1").text()).isEqualTo("Your account");
        assertThat(owner.page().select(".settings").text()).contains(owner.email(), "Off.");
        assertThat(owner.page().select(".sessions li")).hasSize(1);
        assertThat(owner.page().select(".sessions li").text()).startsWith("A test This browser Signed in ");
    }

    @Test
    void aNewNameIsSeenAtOnce() {
        Visitor owner = Visitor.signedIn(server).get("/account").post("/account", Map.of("name", " Óla  Owner "));

        assertThat(owner.follow().page().select("[role=status]").text()).isEqualTo("Your name was changed.");
        assertThat(owner.get("/test-pages/member").body()).startsWith("Óla Owner of");
        owner.post("/account", Map.of("name", " "));
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select("#error-summary a[href=#name]").text()).isEqualTo("Enter your name");
    }

    @Test
    void anotherAddressSignsInAndTheOldOneNoMore() {
        Visitor owner = Visitor.signedIn(server).get("/account/email");
        owner.post("/account/email", Map.of("email", "NEW" + owner.email()));
        assertThat(owner.location()).isEqualTo("/account?done=email");
        assertThat(owner.follow().body()).contains("new" + owner.email());

        assertThat(signIn("new" + owner.email(), Visitor.PASSWORD).status()).isEqualTo(303);
        assertThat(signIn(owner.email(), Visitor.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void anAddressOfSomebodyElseOrNoneIsRefused() {
        Visitor other = Visitor.withAccount(server);
        Visitor owner = Visitor.signedIn(server).get("/account/email");

        owner.post("/account/email", Map.of("email", other.email()));
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select("#error-summary").text()).contains("Somebody else signs in with this address");
        assertThat(owner.page().select("#email").val()).isEqualTo(other.email());
        owner.post("/account/email", Map.of("email", "nobody"));
        assertThat(owner.status()).isEqualTo(422);
    }

    @Test
    void aNewPasswordEndsEverySessionButThisOneWhichGoesOnUnderANewToken() {
        Visitor owner = Visitor.signedIn(server).get("/account/password");
        Visitor elsewhere = signIn(owner.email(), Visitor.PASSWORD);
        String before = Objects.requireNonNull(owner.cookie("gatehouse")).getValue();

        owner.post("/account/password", Map.of("current", Visitor.PASSWORD, "password", NEXT));
        assertThat(owner.location()).isEqualTo("/account?done=password");
        assertThat(owner.follow().status()).isEqualTo(200);
        assertThat(elsewhere.get("/test-pages/member").status()).isEqualTo(303);
        owner.setCookie("gatehouse", before);
        assertThat(owner.get("/test-pages/member").status()).isEqualTo(303);

        assertThat(signIn(owner.email(), Visitor.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(owner.email(), NEXT).status()).isEqualTo(303);
    }

    @Test
    void aSignInWithTheOldPasswordDoesNotOutliveTheChange() {
        Visitor owner = Visitor.signedIn(server).get("/account/password");
        Person proved =
                people.find(EmailAddress.parse(owner.email()).orElseThrow()).orElseThrow();
        owner.post("/account/password", Map.of("current", Visitor.PASSWORD, "password", NEXT));

        assertThat(waysIn.open(proved, new Caller("", ""), false)).isEmpty();
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsTheCurrentOne() {
        Visitor owner = Visitor.signedIn(server).get("/account/password");
        owner.post("/account/password", Map.of("current", "wrong", "password", NEXT));

        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select("#error-summary a[href=#current]").text())
                .isEqualTo("This is not your current password");
        assertThat(owner.body()).doesNotContain(NEXT);
        assertThat(signIn(owner.email(), Visitor.PASSWORD).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "password1", "Olu Owner 1"})
    void aWeakNewPasswordIsRefused(String weak) {
        Visitor owner = Visitor.signedIn(server).get("/account/password");
        owner.post("/account/password", Map.of("current", Visitor.PASSWORD, "password", weak));

        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select("#error-summary a[href=#password]")).hasSize(1);
    }

    @Test
    void oneSessionIsEndedByItsButtonAndTheOthersStay() {
        Visitor owner = Visitor.signedIn(server);
        Visitor first = signIn(owner.email(), Visitor.PASSWORD);
        Visitor second = signIn(owner.email(), Visitor.PASSWORD);
        Element button = Objects.requireNonNull(first.get("/account")
                .page()
                .selectFirst(".sessions li:has(.badge) + li form, .sessions li:not(:has(.badge)) form"));
        first.post(button.attr("action"), Map.of());

        assertThat(first.follow().page().select(".sessions li")).hasSize(2);
        assertThat(first.get("/test-pages/member").status()).isEqualTo(200);
        int ended = (owner.get("/test-pages/member").status() == 303 ? 1 : 0)
                + (second.get("/test-pages/member").status() == 303 ? 1 : 0);
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        Visitor owner = Visitor.signedIn(server);
        Visitor other = signIn(owner.email(), Visitor.PASSWORD);
        owner.get("/account").post("/account/other-sessions/deletion", Map.of());

        assertThat(owner.follow().page().select(".sessions li")).hasSize(1);
        assertThat(other.get("/test-pages/member").status()).isEqualTo(303);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        Visitor victim = Visitor.signedIn(server);
        Visitor third = signIn(victim.email(), Visitor.PASSWORD);
        String action = third.get("/account").page().select(".sessions form").attr("action");
        String own = Objects.requireNonNull(third.page().selectFirst(".sessions li:has(.badge) form"))
                .attr("action");
        Visitor attacker = Visitor.signedIn(server);
        attacker.post(action, Map.of());
        attacker.post(own, Map.of());

        assertThat(victim.get("/test-pages/member").status()).isEqualTo(200);
        assertThat(third.get("/test-pages/member").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/email", "/account/password", "/account/two-step"})
    void afterTenMinutesOneIsAskedAgainBeforeChangingHowOneSignsIn(String path) {
        Visitor owner = Visitor.signedIn(server);
        assertThat(owner.get(path).status()).isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(owner.get("/account").status()).isEqualTo(200);
        owner.get(path);
        assertThat(owner.location()).isEqualTo("/account/proof?next=" + path.replace("/", "%2F"));

        String before = Objects.requireNonNull(owner.cookie("gatehouse")).getValue();
        owner.follow().post("/account/proof", Map.of("password", "wrong", "next", path));
        assertThat(owner.status()).isEqualTo(422);
        owner.post("/account/proof", Map.of("password", Visitor.PASSWORD, "next", path));
        assertThat(owner.location()).isEqualTo(path);
        assertThat(owner.follow().status()).isEqualTo(200);
        assertThat(Objects.requireNonNull(owner.cookie("gatehouse")).getValue()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/email",
                "/account/password",
                "/account/two-step",
                "/account/two-step/removal",
                "/account/two-step/recovery-codes",
                "/account/sessions/1/deletion",
                "/account/other-sessions/deletion"
            })
    void norDoesAFormKeptOpenForLongChangeAnything(String path) {
        Visitor owner = Visitor.signedIn(server).get("/account");
        clock.moveOn(Duration.ofMinutes(21));
        owner.post(path, Map.of("email", "thief" + owner.email(), "current", Visitor.PASSWORD, "password", NEXT));

        assertThat(owner.status()).isEqualTo(303);
        assertThat(owner.location()).isEqualTo("/account/proof?next=%2Faccount");
        assertThat(signIn(owner.email(), Visitor.PASSWORD).status()).isEqualTo(303);
    }

    private Visitor signIn(String email, String password) {
        return Visitor.stranger(server).get("/sign-in").post("/sign-in", Map.of("email", email, "password", password));
    }
}
