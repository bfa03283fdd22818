package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.inbox.Zipped;
import gatehouse.signal.SignalCatalog;
import gatehouse.team.Visitor;
import gatehouse.verdict.Policy;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void everySignHasItsPageAndTopicsThatLeadBack() {
        List<String> links =
                visitor.get("/guide/signals").page().select("main section a").eachAttr("href");
        Map<String, List<String>> signsOf = new HashMap<>();

        assertThat(links).hasSameSizeAs(SignalCatalog.load().all()).doesNotHaveDuplicates();
        for (String link : links) {
            Document page = visitor.get(link).page();
            assertThat(visitor.status()).as(link).isEqualTo(200);
            assertThat(page.select("h2")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(page.select("main").text()).doesNotContain("relationship=", "_en??", "\\n");
            List<String> topics = page.select(".read-on a").eachAttr("href");
            assertThat(topics).as(link).isNotEmpty();
            topics.forEach(topic ->
                    signsOf.computeIfAbsent(topic, t -> new ArrayList<>()).add(link));
        }
        signsOf.forEach((topic, signs) -> assertThat(
                        visitor.get(topic).page().select("details.more a").eachAttr("href"))
                .as(topic)
                .containsExactlyInAnyOrderElementsOf(signs));
    }

    @Test
    void onePageLeadsToTheNextThroughTheWholeGuide() {
        List<String> walked = new ArrayList<>();
        String place = visitor.get("/guide").page().select(".topics a").attr("href");
        while (!place.isEmpty()) {
            walked.add(place);
            place = visitor.get(place).page().select(".pager a[rel=next]").attr("href");
        }
        List<String> contents = visitor.get("/guide")
                .page()
                .select(".chapters section:not(:last-child) a")
                .eachAttr("href");
        assertThat(walked).isEqualTo(contents).hasSizeGreaterThan(100);
    }

    @Test
    void theQuestionsPeopleAskAreAnsweredInOneStep() {
        List<String> answers =
                visitor.get("/guide").page().select(".questions a").eachAttr("href");

        assertThat(answers).hasSize(6).allMatch(this::isThere);
    }

    @Test
    void searchWorksWithoutTheScript() {
        Element form = Objects.requireNonNull(visitor.get("/guide").page().selectFirst("form[action=/guide/search]"));
        assertThat(form.select("input[name=q]")).hasSize(1);
        assertThat(form.select("button")).hasSize(1);

        Document page = visitor.get("/guide/search?q=how+do+I+stop+recruiters").page();
        assertThat(page.select("#found a").attr("href")).isEqualTo("/guide/stop-recruiters");
        assertThat(page.select("#found-says").text()).matches("Pages found: [1-8]");
        assertThat(page.select("input[name=q]").val()).isEqualTo("how do I stop recruiters");
    }

    @Test
    void aQuestionIsShownAsItWasTypedAndNothingElse() {
        Document page = visitor.get("/guide/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22")
                .page();

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("input[name=q]").val()).isEqualTo("<script>alert(1)</script>\"");
        for (String empty : List.of("", "?q=", "?q=+", "?q=zzzz", "?q=" + "a".repeat(3000))) {
            assertThat(visitor.get("/guide/search" + empty).status()).as(empty).isEqualTo(200);
            assertThat(visitor.page().select("#found a")).isEmpty();
        }
    }

    @Test
    void contentsAndPagesAreSmall() {
        for (String place :
                List.of("/guide", "/guide/recruiter", "/guide/search?q=message", "/guide/where-advice-disagrees")) {
            String page = visitor.get(place).body();
            String style = visitor.get(
                            visitor.page().select("link[rel=stylesheet]").attr("href"))
                    .body();
            assertThat(Zipped.size(page) + Zipped.size(style)).as(place).isLessThan(14 * 1024);
        }
    }

    @Test
    void theWholePolicyIsShown() {
        Document page = visitor.get("/guide/how-we-decide").page();

        assertThat(page.select("tbody tr")).hasSameSizeAs(Policy.load().rows());
        assertThat(page.select("main").text()).doesNotContain("_", "action.", "intent.", "policy.");
        for (Element row : page.select("tbody tr")) {
            assertThat(row.select("td:last-child a, td:nth-child(2) a").eachAttr("href"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(this::isThere);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String place :
                List.of("/guide/nope", "/guide/signals/nope", "/guide/..%2Fcontents.txt", "/guide/basics/ways-in")) {
            assertThat(visitor.get(place).status()).as(place).isEqualTo(404);
        }
    }

    private boolean isThere(String place) {
        return visitor.get(place).status() == 200;
    }

    @Test
    void theGuideIsForMembers() {
        Visitor stranger = Visitor.stranger(server).get("/guide");

        assertThat(stranger.status()).isEqualTo(303);
        assertThat(Objects.requireNonNull(stranger.location())).startsWith("/sign-in");
    }
}
