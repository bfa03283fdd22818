package gatehouse.compose;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before you send, over HTTP. */
@MicronautTest(transactional = false)
class ComposePageTest {
    private static final String GOOD = "Hello Ines, I'm a bridge engineer in Leeds. Your talk on river gauges in Porto"
            + " answered a question of mine, and I would like to follow your work because we plan one.";

    @Inject
    EmbeddedServer server;

    @Inject
    FindingWords words;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void aGoodNoteIsCalledReadyAndNothingOfItIsKept() {
        Document page = check(GOOD, Map.of("recipient", "Ines Marlow", "about", "her talk on river gauges"));

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(titles(page))
                .contains(
                        "It greets them by name",
                        "It holds something that fits only them",
                        "It says who you are",
                        "It says why you write");
        assertThat(page.select(".badge--bad")).isEmpty();
        assertThat(visitor.get("/inbox").page().select(".rows")).isEmpty();
    }

    @Test
    void sentencesAreShownAsTypedEachWithItsAdvice() {
        String text = "Hi [First Name], I came across your impressive profile. Our platform guarantees you 40 new"
                + " leads a week. Could you book a demo? Could you also send me your WhatsApp number?";
        Document page = check(text, Map.of());

        List<String> shown = page.select(".sentences > li > q").eachText();
        assertThat(String.join(" ", shown)).isEqualTo(text);
        assertThat(page.select("#report-title").text()).isEqualTo("Mend this before you send it");
        assertThat(page.select(".sentences > li:contains([First Name])").text()).contains("left open");
        assertThat(page.select(".sentences > li:contains(also send)").text()).contains("one thing more");
        assertThat(page.select("#text").text()).isEqualTo(text);
        assertThat(page.select("input[name=sent][checked]").val()).isEqualTo("0");
        assertThat(titles(page)).contains("It does not say who you are");
    }

    @Test
    void severalAsksInOneSentenceAreNamedAndOneIsToStay() {
        Document page = check("Would you be free for a call, could you refer me, and may I pick your brain?", Map.of());

        assertThat(titles(page)).contains("It asks for 3 things");
        assertThat(page.select("li:contains(It asks for 3 things)").text())
                .contains("a call or meeting, a referral, advice", "Keep the one that matters most");
        assertThat(page.select(".sentences > li:contains(one thing more)").text())
                .contains("a referral, advice");
        assertThat(check("Could we have a call? Let me know what day suits you.", Map.of())
                        .select("li:contains(It asks for one thing)")
                        .text())
                .contains("a call or meeting");
    }

    @Test
    void everyThingThatCanBeAskedForHasItsWords() {
        for (String thing : new Asks().names()) {
            assertThat(words.say("compose.ask." + thing)).isNotBlank();
        }
    }

    @Test
    void aNoteIsMeasuredAgainstItsLimits() {
        for (Map.Entry<Integer, String> size :
                Map.of(200, "Good", 201, "Better", 300, "Better", 301, "Mend").entrySet()) {
            Document page = check("x".repeat(size.getKey()), Map.of());
            assertThat(page.select(".sentences li:contains(The note has " + size.getKey() + ") .badge")
                            .text())
                    .as(size.getKey() + " letters")
                    .isEqualTo(size.getValue());
        }
        Document inMail = check("Word. ".repeat(334) + "End", Map.of("kind", "inmail", "subject", "s".repeat(201)));
        assertThat(titles(inMail)).contains("The text has 2007 characters", "The subject is too long");
    }

    @Test
    void aNoOrTwoSilencesEndItAndOneReminderIsTheLast() {
        assertThat(titles(check(GOOD, Map.of("saidNo", "yes")))).contains("They have said no");
        assertThat(titles(check(GOOD, Map.of("sent", "2")))).contains("Two notes stayed unanswered");
        assertThat(visitor.page().select("#report-title").text()).startsWith("Mend");
        assertThat(titles(check(GOOD, Map.of("sent", "1")))).contains("This is your one reminder");
    }

    @Test
    void whatTheWriterKnowsAndLeavesOutIsNamed() {
        Document page = check(
                "Hello Ines, I'm Olu and I'd like to connect because it may be useful.",
                Map.of("recipient", "Ines", "about", "her article on tidal mills"));

        assertThat(page.select("li:contains(tidal mills)").text()).contains("It leaves out what you know of them");
        for (String count : List.of("12,000 followers", "500+ connections", "1,".repeat(40) + "1 followers")) {
            assertThat(titles(check(GOOD + " I have " + count + ".", Map.of())))
                    .as(count)
                    .contains("It counts contacts or followers");
        }
    }

    @Test
    void theEngineSaysHowItWouldArrive() {
        Document page = check(
                "Invest 500 USD today, guaranteed 30% profit a week, send your bank details on WhatsApp.", Map.of());

        assertThat(page.select(".draft").text()).contains("How Gatehouse would judge it on arrival", "High risk");
    }

    @Test
    void whatIsWrongIsSaidAndTheInputKept() {
        check("  ", Map.of("recipient", "Ines", "kind", "pigeon"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").eachAttr("href")).containsExactly("#text", "#kind");
        assertThat(visitor.page().select("#recipient").val()).isEqualTo("Ines");
    }

    @Test
    void strangeTextsAreReadWithoutFailing() {
        for (String text : List.of("🎯", "?", "....", "a\u0000b", "Ω".repeat(500), "https://example.com", "\n\n.\n")) {
            check(text, Map.of("recipient", "*", "about", "(", "kind", "message"));
            assertThat(visitor.status()).as(text).isEqualTo(200);
        }
    }

    private static List<String> titles(Document page) {
        return page.select(".draft li > strong").eachText();
    }

    private Document check(String text, Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("kind", "invitation", "relationship", "stranger", "sent", "0"));
        fields.put("text", text);
        fields.putAll(more);
        return visitor.get("/compose").post("/compose", fields).page();
    }
}
