package gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SignInTest {
    private final EmbeddedServer server;

    SignInTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void aStrangerIsSentToSignInAndBackToWhereTheyWantedToGo() {
        Visitor visitor = Visitor.withAccount(server).get("/test-pages/list?before=5");
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).isEqualTo("/sign-in?next=%2Ftest-pages%2Flist%3Fbefore%3D5");

        visitor.follow();
        signIn(
                visitor,
                Visitor.PASSWORD,
                visitor.page().select("input[name=next]").val());
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).isEqualTo("/test-pages/list?before=5");
        assertThat(visitor.follow().body()).isEqualTo("before 5");
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
        Visitor visitor = Visitor.withAccount(server).get("/sign-in");
        signIn(visitor, Visitor.PASSWORD, "/");

        Cookie cookie = Objects.requireNonNull(visitor.cookie("gatehouse"));
        assertThat(cookie.getValue()).hasSize(43);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getSameSite())
                .hasValueSatisfying(site -> assertThat(site).hasToString("Lax"));
        assertThat(cookie.getMaxAge()).isEqualTo(90 * 24 * 3600);
        assertThat(visitor.cookie("gatehouse-visit")).isNull();
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonGetTheSamePage() {
        Visitor known = Visitor.withAccount(server);
        known.get("/sign-in");
        signIn(known, "not the password", "/");
        Visitor unknown = Visitor.stranger(server).get("/sign-in");
        unknown.post("/sign-in", Map.of("email", "nobody@example.com", "password", "not the password"));

        assertThat(known.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(bare(known)).isEqualTo(bare(unknown));
        assertThat(known.page().select("#error-summary a").text())
                .isEqualTo("The e-mail address or the password is not right");
        assertThat(known.page().select("#email").val()).isEqualTo(known.email());
        assertThat(known.page().select("#password").val()).isEmpty();
        assertThat(known.cookie("gatehouse")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "a@b", "'; DROP TABLE person; --", "\u0000@example.com"})
    void anAddressThatIsNoneIsAnsweredTheSameWay(String email) {
        Visitor visitor = Visitor.withAccount(server).get("/sign-in");
        visitor.post("/sign-in", Map.of("email", email, "password", "x".repeat(5_000)));

        assertThat(visitor.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)"})
    void nextCannotLeaveTheSite(String next) {
        Visitor visitor = Visitor.withAccount(server);
        visitor.get("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        assertThat(visitor.page().select("input[name=next]").val()).isEqualTo("/");

        signIn(visitor, Visitor.PASSWORD, next);
        assertThat(visitor.location()).isEqualTo("/");
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        Visitor visitor = Visitor.signedIn(server);
        String before = Objects.requireNonNull(visitor.cookie("gatehouse")).getValue();
        signIn(visitor, Visitor.PASSWORD, "/");

        assertThat(Objects.requireNonNull(visitor.cookie("gatehouse")).getValue())
                .isNotEqualTo(before);
        visitor.setCookie("gatehouse", before);
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(303);
    }

    @Test
    void someoneSignedInIsNotAskedAgain() {
        assertThat(Visitor.signedIn(server).get("/sign-in?next=/inbox").location())
                .isEqualTo("/inbox");
    }

    @Test
    void signingOutEndsTheSessionForEveryoneWhoHoldsItsCookie() {
        Visitor visitor = Visitor.signedIn(server);
        String held = Objects.requireNonNull(visitor.cookie("gatehouse")).getValue();
        visitor.post("/sign-out", Map.of());

        assertThat(visitor.location()).isEqualTo("/sign-in");
        assertThat(visitor.cookie("gatehouse")).isNull();
        visitor.setCookie("gatehouse", held);
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(303);
    }

    @Test
    void signingOutNeedsTheTokenToo() {
        Visitor visitor = Visitor.signedIn(server).post("/sign-out", Map.of("csrf", "wrong"));

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(200);
    }

    @Test
    void aControllerIsToldWhoIsSignedIn() {
        Visitor visitor = Visitor.signedIn(server).get("/test-pages/member");

        assertThat(visitor.body()).matches("Olu Owner of Team \\d+, owner");
    }

    @Test
    void aFormSentAfterTheSessionHasEndedLeadsToSignIn() {
        Visitor visitor = Visitor.signedIn(server);
        String held = Objects.requireNonNull(visitor.cookie("gatehouse")).getValue();
        String token = visitor.page().select("input[name=csrf]").val();
        visitor.post("/sign-out", Map.of());
        visitor.setCookie("gatehouse", held);
        visitor.post("/test-pages/posts", Map.of("csrf", token));

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).isEqualTo("/sign-in");
    }

    private static void signIn(Visitor visitor, String password, String next) {
        visitor.post("/sign-in", Map.of("email", visitor.email(), "password", password, "next", next));
    }

    /** The page without what differs by nature: the token and what was typed. */
    private static String bare(Visitor visitor) {
        Document page = visitor.page();
        page.select("input[name=csrf], #email").attr("value", "");
        return page.html();
    }
}
