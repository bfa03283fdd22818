package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class FormGuardTest {
    private final EmbeddedServer server;

    FormGuardTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void aFormWithTheTokenOfItsPageIsTaken() {
        Visitor member = Visitor.signedIn(server).post("/test-pages/posts", Map.of("text", "héllo & <b>"));

        assertThat(member.status()).isEqualTo(200);
        assertThat(member.body()).endsWith("with 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 3_000, 20_000, 400_000, 1_000_000})
    void aFormOfAnyAllowedLengthIsTaken(int length) {
        Visitor member = Visitor.signedIn(server).post("/test-pages/posts", Map.of("text", "x".repeat(length)));

        assertThat(member.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "wrong", "-"})
    void aFormWithAnotherTokenIsRefusedAndNothingIsDone(String token) {
        int before = TestPages.POSTS.get();
        Visitor member = Visitor.signedIn(server).post("/test-pages/posts", Map.of("csrf", token));

        assertThat(member.status()).isEqualTo(403);
        assertThat(member.page().select("h1").text()).isEqualTo("This form was open too long");
        assertThat(member.page().text()).contains("your browser keeps your text");
        assertThat(TestPages.POSTS).hasValue(before);
    }

    @Test
    void aFormWithoutAnyTokenIsRefused() {
        Visitor member = Visitor.signedIn(server)
                .send(HttpRequest.POST("/test-pages/posts", "text=hello")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));

        assertThat(member.status()).isEqualTo(403);
    }

    @Test
    void theTokenOfAnotherSessionIsRefused() {
        String foreign =
                Visitor.signedIn(server).page().select("input[name=csrf]").val();
        Visitor member = Visitor.signedIn(server).post("/test-pages/posts", Map.of("csrf", foreign));

        assertThat(foreign).isNotEmpty();
        assertThat(member.status()).isEqualTo(403);
    }

    @Test
    void theTokenMayComeInAHeader() {
        Visitor member = Visitor.signedIn(server);
        String token = member.page().select("input[name=csrf]").val();
        member.sending("X-CSRF-Token", token).post("/test-pages/posts", Map.of("csrf", ""));

        assertThat(member.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aFormThatTheBrowserSaysComesFromElsewhereIsRefusedEvenWithTheToken(String site) {
        Visitor member = Visitor.signedIn(server)
                .sending("Sec-Fetch-Site", site)
                .post("/test-pages/posts", Map.of("text", "hello"));

        assertThat(member.status()).isEqualTo(403);
    }

    /** What Chromium sends with our Referrer-Policy; Micronaut's own guard of localhost refuses it unless told otherwise. */
    @Test
    void aBrowserThatHidesTheOriginIsNotRefused() {
        Visitor member = Visitor.signedIn(server)
                .sending("Origin", "null")
                .sending("Sec-Fetch-Site", "same-origin")
                .post("/test-pages/posts", Map.of("text", "hello"));

        assertThat(member.status()).isEqualTo(200);
    }

    @Test
    void aStrangersFormIsBoundToACookieThatScriptsCannotRead() {
        Visitor stranger = Visitor.stranger(server).get("/nowhere");

        assertThat(stranger.header("Set-Cookie"))
                .startsWith("gatehouse-visit=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Max-Age", "Secure");
    }

    @Test
    void overHttpsTheCookieIsForThisHostAndForHttpsOnly() {
        Visitor stranger =
                Visitor.stranger(server).sending("X-Forwarded-Proto", "https").get("/nowhere");

        assertThat(stranger.header("Set-Cookie"))
                .startsWith("__Host-gatehouse-visit=")
                .contains("Secure");
        assertThat(stranger.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
}
