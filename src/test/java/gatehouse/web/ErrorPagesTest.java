package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gatehouse.team.Visitor;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@MicronautTest(transactional = false)
class ErrorPagesTest {
    private final EmbeddedServer server;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    ErrorPagesTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void listen() {
        log.start();
        everything().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        everything().detachAppender(log);
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Page not found",
        "/test-pages/missing, 404, Page not found",
        "/test-pages/numbers/abc, 404, Page not found",
        "/test-pages/numbers/99999999999999999999, 404, Page not found",
        "/test-pages/list?before=abc, 400, We could not read that",
        "/test-pages/list, 400, We could not read that",
        "/test-pages/posts, 405, That does not work here",
        "/test-pages/too-often, 429, Too many attempts",
        "/test-pages/fault, 500, Something went wrong here",
        "/test-pages/broken-template, 500, Something went wrong here",
    })
    void everyErrorIsAPageWithASentenceAndAnId(String path, int status, String title) {
        Visitor member = Visitor.signedIn(server).get(path);

        assertThat(member.status()).isEqualTo(status);
        assertErrorPage(member, title);
        assertThat(member.page().select("nav.rooms a")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test-pages/fault", "/test-pages/broken-template"})
    void aFaultIsLoggedWithTheIdOnThePageAndWithoutTheWordsItQuotes(String path) {
        Visitor member = Visitor.signedIn(server).get(path);

        String logged = log.list.stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertThat(logged)
                .contains(member.page().select("#error-id").text())
                .contains(path)
                .contains("    at ");
        assertThat(logged).doesNotContain("words of a stranger");
        assertThat(member.body()).doesNotContain("words of a stranger", "begun", "Exception");
    }

    @Test
    void aFaultInATemplateIsLoggedWithItsPlace() {
        Visitor.signedIn(server).get("/test-pages/broken-template");

        assertThat(log.list.getLast().getFormattedMessage()).contains("(web/broken, line 1)");
    }

    @Test
    void aFaultIsLoggedOnce() {
        Visitor.signedIn(server).get("/test-pages/fault");

        assertThat(log.list).hasSize(1);
    }

    @Test
    void aBodyOfAnotherKindIsRefusedWithAPage() {
        Visitor member = Visitor.signedIn(server)
                .send(HttpRequest.POST("/test-pages/posts", "{}").contentType(MediaType.APPLICATION_JSON_TYPE));

        assertThat(member.status()).isEqualTo(415);
        assertErrorPage(member, "That format is not read here");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithAPage() {
        Visitor member = Visitor.signedIn(server).post("/test-pages/posts", Map.of("text", "x".repeat(1_100_000)));

        assertThat(member.status()).isEqualTo(413);
        assertErrorPage(member, "That is too much at once");
    }

    @Test
    void aBodyThatIsNotWellFormedIsNoFault() {
        Visitor member = Visitor.signedIn(server);
        String token = member.page().select("input[name=csrf]").val();
        for (String body :
                new String[] {"csrf=" + token + "&text=%zz", "csrf=" + token + "&&=&%", "%", "=", "csrf=" + token}) {
            member.send(HttpRequest.POST("/test-pages/posts", body)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
            assertThat(member.status()).as(body).isIn(200, 400, 403);
        }
    }

    @Test
    void anUnknownAddressIsNotFoundWhateverTheMethod() {
        Visitor member = Visitor.signedIn(server);

        assertThat(member.post("/nowhere", Map.of("csrf", "wrong")).status()).isEqualTo(404);
        assertThat(member.send(HttpRequest.create(HttpMethod.DELETE, "/nowhere"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aProgramThatAsksForJsonGetsTheSamePage() {
        Visitor member =
                Visitor.signedIn(server).send(HttpRequest.GET("/nowhere").accept(MediaType.APPLICATION_JSON_TYPE));

        assertThat(member.status()).isEqualTo(404);
        assertErrorPage(member, "Page not found");
    }

    @Test
    void aStrangerMaySeeTheErrorPageButNoRooms() {
        Visitor stranger = Visitor.stranger(server).get("/nowhere");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.page().select("nav, .account, .site-footer p:contains(Engine)"))
                .isEmpty();
    }

    private static void assertErrorPage(Visitor visitor, String title) {
        Document page = visitor.page();
        assertThat(visitor.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.title()).isEqualTo(title + " – Gatehouse");
        assertThat(page.select("main h1").text()).isEqualTo(title);
        assertThat(page.select("main .lede").text()).isNotBlank();
        assertThat(page.select("#error-id").text()).matches("[0-9a-f]{8}");
        assertThat(visitor.body()).startsWith("<!DOCTYPE html>");
    }

    private static Logger everything() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
