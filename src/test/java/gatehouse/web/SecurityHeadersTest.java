package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SecurityHeadersTest {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final EmbeddedServer server;

    SecurityHeadersTest(EmbeddedServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/nowhere",
                "/test-pages/open",
                "/test-pages/member",
                "/test-pages/fault",
                "/test-pages/broken-template",
                "/test-pages/list?before=abc",
                "/test-pages/too-often",
                "/test-pages/posts",
                "/static/css/gatehouse.css",
                "/static/css/nothing.css",
            })
    void everyAnswerCarriesTheHeaders(String path) {
        assertProtected(Visitor.signedIn(server).get(path));
        assertProtected(Visitor.stranger(server).get(path));
    }

    @Test
    void refusedFormsCarryThemToo() {
        Visitor member = Visitor.signedIn(server);

        assertProtected(member.post("/test-pages/posts", Map.of("csrf", "wrong")));
        assertProtected(member.post("/test-pages/posts", Map.of("text", "x".repeat(1_100_000))));
        assertProtected(member.send(HttpRequest.OPTIONS("/sign-in")));
        assertProtected(member.send(HttpRequest.HEAD("/nowhere")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost",
                "GET /a b HTTP/1.1\r\nHost: localhost",
                "GET http://[ HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nBad Header: x",
                "nonsense",
            })
    void aRequestThatCannotBeReadIsAnsweredWithThemAndAPage(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer.substring(8)).startsWith(" 40");
        assertThat(answer).contains("Content-Security-Policy: " + POLICY);
        assertThat(answer).contains("id=\"error-id\"");
    }

    @Test
    void anAddressOrHeaderThatIsFarTooLongIsAnsweredWithThemToo() throws IOException {
        assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost"))
                .contains(" 413 ", "Content-Security-Policy: " + POLICY);
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000)))
                .contains(" 413 ", "Content-Security-Policy: " + POLICY);
    }

    @Test
    void pagesAreNotStoredAndHttpsIsOnlyDemandedOverHttps() {
        Visitor member = Visitor.signedIn(server).get("/test-pages/member");

        assertThat(member.header("Cache-Control")).isEqualTo("no-store");
        assertThat(member.header("Strict-Transport-Security")).isNull();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProtected(Visitor visitor) {
        assertThat(visitor.header("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(visitor.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visitor.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(visitor.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(visitor.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(visitor.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(visitor.header("Cache-Control")).isNotNull();
        assertThat(visitor.header("Server")).isNull();
    }
}
