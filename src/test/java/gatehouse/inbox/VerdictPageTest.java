package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verdict page, over HTTP. */
@MicronautTest(transactional = false)
class VerdictPageTest {
    private static final String FRAUD = """
        You have been selected for the job, no interview needed. To start, pay a registration fee of 90 USD today \
        and send us a photo of your passport and your bank account number: https://start.example.com/pay\
        """;
    private static final String PITCH =
            "Hi, our platform saves teams like yours ten hours a week. Worth a 15 minute demo on Thursday?";

    @Inject
    EmbeddedServer server;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void thePartsComeInTheOrderOfTheirUse() {
        Document page = visitor.get(check(PITCH, Map.of())).page();

        assertThat(page.select("main > *").eachAttr("aria-labelledby").stream().filter(id -> !id.isEmpty()))
                .containsExactly(
                        "step-title",
                        "message-title",
                        "reasons-title",
                        "answer-title",
                        "guide-title",
                        "vetting-title",
                        "change-title",
                        "right-title");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1").text()).endsWith(".");
        for (String id : page.select("[aria-labelledby]").eachAttr("aria-labelledby")) {
            assertThat(page.getElementById(id)).as(id).isNotNull();
        }
    }

    @Test
    void signsOfFraudAreMarkedInPlaceAndLeadToTheirReasons() {
        Document page =
                visitor.get(check(FRAUD, Map.of("relationship", "stranger"))).page();

        assertThat(page.select(".says").hasClass("says--high")).isTrue();
        assertThat(page.select("h1").text()).contains("signs");
        assertThat(page.select(".message").text())
                .isEqualTo(FRAUD.replace("https://start.example.com", "hxxps://start[.]example[.]com"));
        assertThat(page.select(".message a.seen")).isNotEmpty();
        for (Element mark : page.select(".message a.seen")) {
            assertThat(page.select(mark.attr("href"))).hasSize(1);
            assertThat(page.select("#" + mark.attr("aria-describedby"))).hasSize(1);
            assertThat(mark.attr("data-n")).matches("[0-9]+( [0-9]+)*");
        }
        assertThat(page.select("#answer-title ~ .answer-box")).isEmpty();
        assertThat(page.select("#answer-title + p").text()).startsWith("Don’t answer");
        assertThat(page.select("main a[href^=http]")).isEmpty();
    }

    @Test
    void reasonsAreNumberedThroughAndEveryAnchorIsThereOnce() {
        Document page = visitor.get(check(FRAUD, Map.of())).page();

        List<String> ids = page.select(".reasons li").eachAttr("id");
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (String link : page.select(".reasons a").eachAttr("href")) {
            assertThat(visitor.get(link).status()).as(link).isEqualTo(200);
        }
    }

    @Test
    void adviceLeadsToTheGuide() {
        Document page = visitor.get(check(PITCH, Map.of())).page();

        assertThat(page.select("main a[href^=/guide/]")).isNotEmpty();
        for (String link : page.select("main a[href^=/guide/]").eachAttr("href")) {
            assertThat(visitor.get(link).status()).as(link).isEqualTo(200);
        }
    }

    @Test
    void adviceIsOfTheReadingTheWayItCameAndTheStep() {
        Document page = visitor.get(check(PITCH, Map.of("kind", "inmail"))).page();

        assertThat(page.select(".advice h3").eachText()).containsExactly("How to handle it", "How to get fewer");
        assertThat(page.select(".advice > div a").eachAttr("href"))
                .containsExactly("/guide/sales-pitch", "/guide/stop-sales-pitches");
        assertThat(page.select(".advice details")).hasSize(2);
        assertThat(page.select(".advice details:first-of-type a").eachAttr("href"))
                .containsExactly("/guide/inmail", "/guide/stop-sales-pitches");
        for (Element advice : page.select(".advice details")) {
            assertThat(advice.select("p")).hasSize(2);
        }
    }

    @Test
    void adviceOnWhatLooksDangerousIsAgainstFraud() {
        Document page = visitor.get(check(FRAUD, Map.of())).page();

        assertThat(page.select(".advice > div p").text()).startsWith("Don’t click");
        assertThat(page.select(".advice").text()).doesNotContain("Not interested", "write to the sender");
    }

    @Test
    void changingTheSenderJudgesAgainAndKeepsWhatWasNotAsked() {
        String place =
                check(PITCH, Map.of("name", "Ada Moss", "headline", "Sales", "marksAsked", "yes", "marks", "verified"));
        visitor.get(place).post(place + "/sender", Map.of("relationship", "worked_together"));

        assertThat(visitor.status()).isEqualTo(303);
        Document page = visitor.follow().page();
        assertThat(page.select(".from").text()).contains("Ada Moss", "Sales", "Worked together");
        assertThat(page.select(".notice").text()).startsWith("Judged again");
        assertThat(page.select("#relationship option[selected]").val()).isEqualTo("worked_together");
        assertThat(page.select("input[name=marks][value=verified]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void vettingAnswersAreKeptAndJudgeAgainAtOnce() {
        String place = check(
                "I'd like to connect with other bridge engineers, your talk in Porto on river gauges helped me.",
                Map.of("kind", "invitation", "relationship", "stranger", "name", "Ada Moss"));
        Document page = visitor.get(place).page();
        assertThat(page.select("#vetting fieldset")).hasSize(9);

        visitor.post(
                place + "/vetting",
                Map.of("vet-profile", "no", "vet-shared", "yes", "vet-website", "maybe", "askWhom", "Noor, Bo"));
        assertThat(visitor.status()).isEqualTo(303);
        Document again = visitor.follow().page();
        assertThat(again.select(".notice").text()).startsWith("Judged again");
        assertThat(again.select("input[name=vet-profile][value=no]").hasAttr("checked"))
                .isTrue();
        assertThat(again.select("#vetting").text()).contains("Answered: 2 of 9", "Noor, Bo");
        assertThat(again.select("input[name=marks][value=fake_profile]").hasAttr("checked"))
                .isTrue();
        assertThat(again.select("#relationship option[selected]").val()).isEqualTo("shared_contacts");
        assertThat(again.select("#step-title").text())
                .isNotEqualTo(page.select("#step-title").text());
        assertThat(again.select("#answer textarea")).isEmpty();
    }

    @Test
    void nobodyIsToLookAtTheSenderOfFraudOrAtSomebodyTheyKnow() {
        assertThat(visitor.get(check(FRAUD, Map.of())).page().select("#vetting"))
                .isEmpty();
        assertThat(visitor.get(check(PITCH, Map.of("relationship", "met")))
                        .page()
                        .select("#vetting"))
                .isEmpty();
    }

    @Test
    void aWrongSenderFactIsSaidAndWhatWasTypedIsKept() {
        String place = check(PITCH, Map.of());
        visitor.get(place).post(place + "/sender", Map.of("name", "Ada", "sharedContacts", "lots"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").attr("href")).isEqualTo("#sharedContacts");
        assertThat(visitor.page().select("#sharedContacts").val()).isEqualTo("lots");
        assertThat(visitor.page().select("details#sender").hasAttr("open")).isTrue();
        assertThat(visitor.get(place).page().select("#sharedContacts").val()).isEmpty();
    }

    @Test
    void oneClickSaysWhatItReallyIsAndOneTakesItBack() {
        String place = check(PITCH, Map.of());
        Document page = visitor.get(place).page();
        assertThat(page.select(".chips button[name=intent]")).hasSize(14);

        visitor.post(place + "/decisions", Map.of("intent", "introduction"));
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.get(place).page().select("#right .notice").text()).isEqualTo("You said: Introduction");
        assertThat(visitor.get("/inbox").page().select(".what").text()).isEqualTo("You said: Introduction");

        visitor.get(place).post(place + "/decisions", Map.of("intent", ""));
        assertThat(visitor.get(place).page().select("#right .notice")).isEmpty();
        assertThat(visitor.page().select(".chips button")).hasSize(14);

        visitor.post(place + "/decisions", Map.of("intent", "nonsense"));
        assertThat(visitor.status()).isEqualTo(400);
    }

    @Test
    void anotherTeamsOutreachDoesNotExist() {
        String place = check(PITCH, Map.of());
        Visitor other = Visitor.signedIn(server);

        assertThat(other.get(place).status()).isEqualTo(404);
        for (String part : List.of("/sender", "/vetting", "/decisions", "/deletion", "/restoration")) {
            other.get("/").post(place + part, Map.of("intent", "scam"));
            assertThat(other.status()).as(part).isEqualTo(404);
        }
        assertThat(other.get("/inbox?before=9000000000000000000").page().select(".rows"))
                .isEmpty();
        assertThat(visitor.get(place).status()).isEqualTo(200);
        assertThat(visitor.page().select("#right .notice")).isEmpty();
    }

    @Test
    void placesThatDoNotExistAreNotFound() {
        for (String place : List.of("/inbox/1", "/inbox/abc", "/inbox/-5", "/inbox/99999999999999999999")) {
            assertThat(visitor.get(place).status()).as(place).isEqualTo(404);
        }
    }

    @Test
    void aPageIsSmall() {
        String page = visitor.get(check(FRAUD + "\n\n" + PITCH.repeat(5), Map.of("name", "Ada")))
                .body();
        String style = visitor.get(visitor.page().select("link[rel=stylesheet]").attr("href"))
                .body();

        assertThat(Zipped.size(page) + Zipped.size(style)).isLessThan(14 * 1024);
    }

    private String check(String text, Map<String, String> sender) {
        Map<String, String> fields = new HashMap<>(sender);
        fields.put("text", text);
        fields.put("form", "test");
        visitor.get("/").post("/inbox", fields);
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }
}
