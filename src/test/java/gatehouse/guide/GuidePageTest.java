package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.signal.SignalCatalog;
import gatehouse.team.Visitor;
import gatehouse.verdict.Policy;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guide's pages, over HTTP. */
@MicronautTest(transactional = false)
class GuidePageTest {
    @Inject
    EmbeddedServer server;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void everyLinkOfTheContentsLeadsToAPageWithItsTitle() {
        for (Element link : visitor.get("/guide").page().select(".topics a")) {
            Document page = visitor.get(link.attr("href")).page();

            assertThat(visitor.status()).as(link.attr("href")).isEqualTo(200);
            assertThat(page.select("h1").text()).isEqualTo(link.text());
            assertThat(page.text()).doesNotContain("_en??");
        }
    }

    @Test
    void everySignHasItsPage() {
        List<String> links =
                visitor.get("/guide/signals").page().select("main section a").eachAttr("href");

        assertThat(links).hasSameSizeAs(SignalCatalog.load().all()).doesNotHaveDuplicates();
        for (String link : links) {
            Document page = visitor.get(link).page();
            assertThat(visitor.status()).as(link).isEqualTo(200);
            assertThat(page.select("h2")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(page.select("main").text()).doesNotContain("relationship=", "_en??", "\\n");
        }
    }

    @Test
    void theWholePolicyIsShown() {
        Document page = visitor.get("/guide/how-we-decide").page();

        assertThat(page.select("tbody tr")).hasSameSizeAs(Policy.load().rows());
        assertThat(page.select("main").text()).doesNotContain("_", "action.", "intent.", "policy.");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String place :
                List.of("/guide/nope", "/guide/signals/nope", "/guide/..%2Fcontents.txt", "/guide/basics/ways-in")) {
            assertThat(visitor.get(place).status()).as(place).isEqualTo(404);
        }
    }

    @Test
    void theGuideIsForMembers() {
        Visitor stranger = Visitor.stranger(server).get("/guide");

        assertThat(stranger.status()).isEqualTo(303);
        assertThat(Objects.requireNonNull(stranger.location())).startsWith("/sign-in");
    }
}
