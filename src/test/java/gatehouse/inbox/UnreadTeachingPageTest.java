package gatehouse.inbox;

import static gatehouse.inbox.Teaching.teach;
import static gatehouse.inbox.Teaching.until;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.Visitor;
import gatehouse.verdict.VerdictEngine;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be taught about a text in a language that isn't read, and what no lesson takes it for, over HTTP. */
@MicronautTest(transactional = false)
class UnreadTeachingPageTest {
    private static final String FOREIGN = "Guten Tag, ich würde mich sehr über eine kurze Antwort von Ihnen freuen.";
    private static final String ALSO_FOREIGN =
            "Guten Abend, ich würde mich sehr über einen kurzen Anruf von Ihnen freuen.";
    /** Texts that are read as what the engine might guess of the foreign one, which depends on the model. */
    private static final Map<Intent, Known> READ = Map.of(
            Intent.NETWORKING,
            new Known("Networking", "I would like to connect, as we both work on water projects in the north."),
            Intent.MISDIRECTED,
            new Known("Meant for somebody else", "Hi Mum, the keys are with the neighbour and the cat has been fed."));

    private record Known(String label, String text) {}

    @Inject
    EmbeddedServer server;

    @Inject
    VerdictEngine engine;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void aKindIsNeitherOfferedNorTaken() {
        String place = check(FOREIGN, "Wei Ling");
        visitor.get(place).post(place + "/decisions", Map.of("intent", "help_request"));
        assertThat(reaches(place)).contains("only", "sender", "template").doesNotContain("kind");

        for (boolean keep : List.of(false, true)) {
            Document refused = keep
                    ? visitor.post(place + "/lessons", Map.of("reach", "kind", "action", "ignore"))
                            .page()
                    : visitor.get(place + "/lessons?reach=kind&action=ignore").page();
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(refused.select("#error-summary").text()).contains("doesn’t read the language");
            assertThat(refused.select("#error-summary a").attr("href")).isEqualTo("#teach-reach");
            assertThat(refused.select("#teach-reach input").eachAttr("value"))
                    .contains("only", "sender", "template")
                    .doesNotContain("kind");
            assertThat(refused.select("#teach-action option[selected]").val()).isEqualTo("ignore");
        }
        assertThat(visitor.get(place).page().select("#right .notice").text()).isEqualTo("You said: Request for help");
        assertThat(visitor.get("/team/lessons").page().select(".lessons")).isEmpty();

        teach(visitor, place, "help_request", "sender", "");
        assertThat(reaches(place)).contains("sender").doesNotContain("kind");
    }

    @Test
    void aLessonAboutAKindLeavesItAlone() throws InterruptedException {
        String known = guessed().text();
        assertThat(guessOf(known)).isEqualTo(guessOf(FOREIGN));
        String foreign = check(FOREIGN, "Wei Ling");
        String named = check(ALSO_FOREIGN, "Uli Brand");
        teach(visitor, named, "recruiter", "sender", "");
        visitor.post(named + "/decisions", Map.of("intent", ""));
        String first = check(known, "Ada Moss");
        String second = check(known + " Soon?", "Bo Lind");
        visitor.get(first).post(first + "/decisions", Map.of("intent", "event_invitation"));
        String step = visitor.get(foreign).page().select("#step-title").text();

        Document preview =
                visitor.get(first + "/lessons?reach=kind&action=ignore").page();
        assertThat(preview.select("#effect").text()).startsWith("1 of 1 other messages");
        assertThat(preview.select(".rows a").eachAttr("href")).containsExactly(second);
        teach(visitor, first, "event_invitation", "kind", "ignore");

        until(visitor, "/inbox?intent=event_invitation", 2);
        assertThat(visitor.get(foreign).page().select(".because")).isEmpty();
        assertThat(visitor.page().select("#step-title").text()).isEqualTo(step);
        assertThat(visitor.get("/inbox").page().select(".what").eachText())
                .containsExactly("Taught: Event", "You said: Event", "Taught: Recruiter", "Not in English");
        assertThat(visitor.get("/team/lessons").page().select(".lessons .meta").eachText())
                .satisfiesExactly(
                        kind -> assertThat(kind).startsWith("Messages it decides now: 2."),
                        sender -> assertThat(sender).startsWith("Messages it decides now: 1."));
    }

    @Test
    void aPreviewShowsNoGuess() {
        String first = check(FOREIGN, "Wei Ling");
        String second = check(ALSO_FOREIGN, "Wei Ling");
        visitor.get(first)
                .post(first + "/decisions", Map.of("intent", guessOf(FOREIGN).key()));

        Document preview =
                visitor.get(first + "/lessons?reach=sender&action=vet_first").page();
        assertThat(preview.select("#effect").text()).startsWith("1 of 1 other messages");
        assertThat(preview.select(".rows a").eachAttr("href")).containsExactly(second);
        assertThat(preview.select(".rows .meta").text())
                .startsWith("Not in English → " + guessed().label());
    }

    @Test
    void whatALessonSaysIsNotListedAsDoubtfulThoughItWasTheGuess() throws InterruptedException {
        assertThat(guessOf(ALSO_FOREIGN)).isEqualTo(guessOf(FOREIGN));
        String guess = guessOf(FOREIGN).key();
        String first = check(FOREIGN, "Wei Ling");
        check(ALSO_FOREIGN, "Wei Ling");
        teach(visitor, first, guess, "sender", "");

        until(visitor, "/inbox?intent=" + guess, 2);
        assertThat(visitor.page().select(".what").eachText())
                .containsExactly(guessed().label(), "You said: " + guessed().label());
    }

    private Known guessed() {
        return Objects.requireNonNull(READ.get(guessOf(FOREIGN)));
    }

    private Intent guessOf(String text) {
        Sender sender = new Sender("Wei Ling", "Student", null, Relationship.STRANGER, null, null);
        return engine.judge(new Outreach(OutreachKind.INVITATION, "", text, sender))
                .intent();
    }

    private List<String> reaches(String place) {
        return visitor.get(place).page().select(".teach input[name=reach]").eachAttr("value");
    }

    private String check(String text, String sender) {
        Map<String, String> fields = new HashMap<>();
        fields.put("text", text);
        fields.put("name", sender);
        fields.put("headline", "Student");
        fields.put("relationship", "stranger");
        fields.put("kind", "invitation");
        fields.put("form", "test" + text.length());
        visitor.get("/").post("/inbox", fields);
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }
}
