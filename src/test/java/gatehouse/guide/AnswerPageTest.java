package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to copy, over HTTP: beside the verdict, in the guide, and those of the team. */
@MicronautTest(transactional = false)
class AnswerPageTest {
    private static final String PITCH =
            "Hi, our platform saves teams like yours ten hours a week. Worth a 15 minute demo on Thursday?";
    private static final String NO = "Hello {name},\n\nThank you, but we buy nothing by mail.\n\n{me}";

    @Inject
    EmbeddedServer server;

    private Visitor visitor;
    private String path = "";

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void aPitchIsDeclinedWithTwoPages() {
        Document page = check(PITCH).page();

        assertThat(page.select("#answer > p").first()).isNotNull();
        assertThat(page.select("a[href=#answer]")).hasSize(1);
        Element answer = Objects.requireNonNull(page.selectFirst("#answer textarea"));
        assertThat(answer.wholeText())
                .startsWith("Hello Ada,\n\nThank you for writing")
                .endsWith("\n\nOlu");
        assertThat(answer.wholeText()).doesNotContain("?", "{");
        assertThat(page.select("label[for=" + answer.id() + "]")).hasSize(1);
        assertThat(page.select("button[data-copy=#" + answer.id() + "]").hasAttr("hidden"))
                .isTrue();
    }

    @Test
    void whatAMemberSaidToBlockOrReportGetsNoWords() {
        for (String action : new String[] {"block", "report"}) {
            check(PITCH);
            visitor.post(path + "/decisions", Map.of("action", action));

            Document page = visitor.get(path).page();
            assertThat(page.select("#right .notice").text()).startsWith("You said:");
            assertThat(page.select("#answer textarea")).isEmpty();
            assertThat(page.select("#answer").text()).contains("Don’t answer.");
        }
    }

    @Test
    void theToneIsChosenByALink() {
        Document page = check(PITCH).page();
        String plain = first(page);
        assertThat(page.select(".tones [aria-current]").text()).isEqualTo("Plain");

        Document brief = visitor.get(
                        path + page.select(".tones a:contains(Brief)").attr("href"))
                .page();
        assertThat(brief.select(".tones [aria-current]").text()).isEqualTo("Brief");
        assertThat(first(brief)).isNotEqualTo(plain);

        Document late = visitor.get(path + brief.select(".tones a:last-child").attr("href"))
                .page();
        assertThat(first(late)).contains("Seen only now. ");
        assertThat(late.select(".tones [aria-current]").eachText())
                .containsExactly("Brief", "It has been lying a while");
    }

    @Test
    void theGuideShowsAllOfOursInEveryTone() {
        for (Tone tone : Tone.values()) {
            Document page = visitor.get("/guide/answers?tone=" + tone.key()).page();
            assertThat(page.select(".answer-box")).hasSizeGreaterThan(20);
            assertThat(page.select("blockquote.answer").text()).doesNotContain("{");
        }
    }

    @Test
    void aTeamsOwnAnswerStandsBesideOursAndIsFilledIn() {
        keep("Our no", "sales_pitch", NO);
        assertThat(visitor.status()).isEqualTo(303);
        keep("Our no", "sales_pitch", NO);
        keep("Only for recruiters", "recruiter", NO);
        assertThat(visitor.follow().page().select(".card.answer-box h2").eachText())
                .containsExactly("Only for recruiters", "Our no");

        Document page = check(PITCH).page();
        assertThat(page.select("#answer textarea[id^=answer-own-]").eachText())
                .containsExactly("Hello Ada,\n\nThank you, but we buy nothing by mail.\n\nOlu");
    }

    @Test
    void whatIsWrongWithAnAnswerIsSaidAndWhatWasTypedIsKept() {
        keep("", "nonsense", "Half a sentence");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").eachAttr("href")).containsExactly("#title", "#intent");
        assertThat(visitor.page().select("#text").text()).isEqualTo("Half a sentence");

        keep("One name", "", NO);
        keep("One name", "", "Thank you, but this is another text for the same name.");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").text()).contains("another name");
    }

    @Test
    void hintsNameWhatMayGoWrongAndStopNobody() {
        keep("A hook", "", "No. How are you?");
        assertThat(visitor.follow().page().select(".card li")).hasSize(3);
    }

    @Test
    void anAnswerIsChangedOnceAndDeleted() {
        keep("To change", "", NO);
        String path = visitor.follow().page().select("a[href^=/team/answers/]").attr("href");
        String version = visitor.get(path).page().select("input[name=version]").val();
        Map<String, String> change = Map.of("title", "Changed", "intent", "recruiter", "text", NO, "version", version);

        visitor.post(path, change);
        assertThat(visitor.status()).isEqualTo(303);
        visitor.get(path).post(path, change);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary").text()).contains("Somebody changed");

        visitor.post(path + "/deletion", Map.of());
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.get(path).status()).isEqualTo(404);
    }

    @Test
    void anotherTeamsAnswersDoNotExist() {
        keep("Ours", "", NO);
        String path = visitor.follow().page().select("a[href^=/team/answers/]").attr("href");
        Visitor other = Visitor.signedIn(server);

        assertThat(other.get("/team/answers").page().select(".card")).isEmpty();
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/").post(path, Map.of("title", "x", "text", "y")).status())
                .isEqualTo(404);
        assertThat(other.get("/").post(path + "/deletion", Map.of()).status()).isEqualTo(404);
        assertThat(visitor.get(path).status()).isEqualTo(200);
    }

    private void keep(String title, String intent, String text) {
        visitor.get("/team/answers")
                .post("/team/answers", Map.of("title", title, "intent", intent, "text", text, "version", "0"));
    }

    private static String first(Document page) {
        return Objects.requireNonNull(page.selectFirst("#answer textarea")).wholeText();
    }

    private Visitor check(String text) {
        visitor.get("/")
                .post(
                        "/inbox",
                        Map.of(
                                "text",
                                text,
                                "form",
                                "test",
                                "name",
                                "Ada Moss",
                                "relationship",
                                "stranger",
                                "kind",
                                "message"));
        path = Objects.requireNonNull(visitor.location());
        return visitor.get(path);
    }
}
