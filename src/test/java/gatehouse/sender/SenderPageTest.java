package gatehouse.sender;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.inbox.BulkService;
import gatehouse.inbox.Imported;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.verdict.Likeness;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one sender or one company sent, found from a message and in the list, over HTTP. */
@MicronautTest(transactional = false)
class SenderPageTest {
    private static final String PITCH = "Our platform saves teams like yours ten hours a week. Worth a demo?";
    private static final Map<String, String> ADA = Map.of(
            "name", "Ada Moss",
            "headline", "Sales at Acme",
            "profileUrl", "https://www.linkedin.com/in/ada-moss",
            "relationship", "stranger",
            "kind", "inmail");

    @Inject
    EmbeddedServer server;

    @Inject
    BulkService bulk;

    private TestTeam team;
    private Visitor owner;
    private Visitor ben;
    private CurrentMember benHere;

    @BeforeEach
    void openTeam() {
        team = TestTeam.on(server);
        owner = team.browserOf(team.owner());
        benHere = team.add(Role.MEMBER);
        ben = team.browserOf(benHere);
    }

    @Test
    void whatIsPrintedHasNoLooseEndsAndSaysWhenThereIsMore() {
        bulk.receive(
                Imported.by(benHere, 1),
                IntStream.range(0, 51)
                        .mapToObj(at -> Imported.message(PITCH + " " + at, "Acme"))
                        .toList(),
                Imported.ROOM);
        String sender = ben.get("/inbox").page().select(".rows .meta a").attr("href");
        String company = ben.get(sender).page().select("dl.facts a").attr("href");

        for (String path : List.of("/inbox", sender, company)) {
            Document page = ben.get(path).page();
            page.select(".no-print").remove();
            assertThat(page.select(".print-only").text()).as(path).isEqualTo("There is more than is printed here.");
            assertThat(page.select(".meta, dd").eachText()).as(path).noneMatch(text -> text.endsWith("·"));
            assertThat(page.select("dl.facts a")).isEmpty();
        }
        assertThat(ben.get(ben.get(sender).page().select("a[rel=next]").attr("href"))
                        .page()
                        .select(".print-only"))
                .isEmpty();
    }

    @Test
    void allThatOneSenderSentStandsTogether() {
        String first = check(owner, PITCH, ADA);
        String second = check(ben, "Following up: worth a demo on Friday?", with("headline", "Head of Sales at Acme"));
        check(ben, PITCH, with("name", "Bo Lind", "profileUrl", "https://www.linkedin.com/in/bo-lind"));
        owner.get(first).post(first + "/decisions", Map.of("action", "decline"));

        String sender = owner.get(first).page().select(".from a").attr("href");
        assertThat(sender).isEqualTo("/senders/" + key("ada-moss"));
        assertThat(owner.get("/inbox").page().select(".rows .meta a").eachAttr("href"))
                .contains(sender)
                .hasSize(3);
        Document page = owner.get(sender).page();
        assertThat(page.select("h1").text()).isEqualTo("Ada Moss");
        assertThat(page.select(".lede").text()).isEqualTo("Head of Sales at Acme");
        assertThat(page.select("dl.facts").text())
                .contains("hxxps://www[.]linkedin[.]com/in/ada-moss", "2 messages and invitations, to 2 of you");
        assertThat(page.select("main a[href*=linkedin]")).isEmpty();
        assertThat(page.select("#sent-title + .rows .row-link").eachAttr("href"))
                .containsExactly(second, first);
        assertThat(page.select("#sent-title + .rows .meta").eachText().getFirst())
                .contains("to " + benHere.name());
        assertThat(page.select("#sent-title + .rows .meta").eachText().getLast())
                .contains("to Olu Owner", "You said: Decline");
        assertThat(page.select(".known").text())
                .contains("Somebody decided about this sender once, and it was a no.", "none of you has answered");

        Visitor elsewhere = Visitor.signedIn(server);
        assertThat(elsewhere.get(sender).status()).isEqualTo(404);
        assertThat(elsewhere.get("/senders").page().select(".empty")).hasSize(1);
    }

    @Test
    void theListHasThoseFirstWhoSentTheMostAndIsSearchedByName() {
        check(owner, PITCH, with("name", "Bo Lind", "profileUrl", ""));
        check(owner, PITCH, ADA);
        check(ben, PITCH + " Soon?", ADA);
        check(owner, PITCH, with("name", "", "profileUrl", "", "headline", ""));

        assertThat(owner.get("/senders").page().select(".rows .who").eachText()).containsExactly("Ada Moss", "Bo Lind");
        assertThat(owner.page().select(".rows .what").eachText())
                .containsExactly("2 messages and invitations", "one message or invitation");
        assertThat(owner.get("/senders?search=moss").page().select(".rows .who").eachText())
                .containsExactly("Ada Moss");
        assertThat(owner.get("/senders?search=%25").page().select(".rows .who")).isEmpty();
        assertThat(owner.page().select("#search")).hasSize(1);
    }

    @Test
    void fiftySendersAreOnAPage() {
        bulk.receive(Imported.by(benHere, 1), Imported.messages(0, 60), Imported.ROOM);

        assertThat(owner.get("/senders").page().select(".rows li")).hasSize(50);
        String next = owner.page().select("[rel=next]").attr("href");
        assertThat(owner.get(next).page().select(".rows li")).hasSize(10);
        assertThat(owner.page().select("[rel=next]")).isEmpty();
    }

    @Test
    void whatIsPrivateIsNeitherShownNorCountedForOthers() {
        bulk.receive(
                Imported.privateBy(benHere, 1),
                List.of(Imported.message("A secret okapi", "okapi"), Imported.message("Also this", "ada-moss")),
                Imported.ROOM);
        String first = check(owner, PITCH, ADA);
        String sender = owner.get(first).page().select(".from a").attr("href");
        String secret = "/senders/" + key("okapi");

        assertThat(owner.get(secret).status()).isEqualTo(404);
        assertThat(owner.get("/senders").page().select(".rows .who").eachText()).containsExactly("Ada Moss");
        assertThat(owner.get("/senders?search=okapi").page().select(".rows .who"))
                .isEmpty();
        assertThat(owner.get(sender).page().select("dl.facts").text()).contains("one message or invitation");
        assertThat(owner.page().select("#sent-title + .rows li")).hasSize(1);
        owner.post(sender + "/union", Map.of("address", "linkedin.com/in/okapi"));
        assertThat(owner.status()).isEqualTo(422);
        owner.post(sender + "/union", Map.of("other", key("okapi")));
        assertThat(owner.status()).isEqualTo(422);

        assertThat(ben.get(secret).page().select("#sent-title + .rows .badge").eachText())
                .contains("Only you see it");
        assertThat(ben.get(sender).page().select("#sent-title + .rows li")).hasSize(2);
    }

    @Test
    void onceForAllIsALessonAboutTheSender() {
        String first = check(owner, PITCH, ADA);
        String second = check(ben, "Following up: worth a demo on Friday?", ADA);
        String sender = owner.get(first).page().select(".from a").attr("href");

        Document page = owner.get(sender).page();
        assertThat(page.select("form.teach").attr("action")).isEqualTo(second + "/lessons");
        assertThat(page.select("form.teach input[name=reach]").val()).isEqualTo("sender");
        owner.post(second + "/lessons", Map.of("reach", "sender", "action", "block"));
        assertThat(owner.status()).isEqualTo(303);

        assertThat(owner.get(first).page().select("#step-title").text()).contains("Report");
        assertThat(owner.get(sender).page().select(".because").text())
                .contains("Olu Owner said", "everything from Ada Moss", "Report, then block");
        owner.post(owner.page().select(".because form").attr("action"), Map.of());
        assertThat(owner.get(sender).page().select(".because")).isEmpty();
    }

    @Test
    void nothingIsTaughtAboutWhomOneKnows() {
        String first = check(owner, "Good to see you yesterday!", with("relationship", "worked_together"));

        owner.get(owner.get(first).page().select(".from a").attr("href"));
        assertThat(owner.page().select("form.teach")).isEmpty();
        assertThat(owner.page().select("#decide-title + p").text()).startsWith("You know this person");
    }

    @Test
    void aNameOfDotsAloneLeadsNowhere() {
        String message = check(owner, PITCH, with("name", "...", "profileUrl", ""));

        assertThat(owner.get(message).page().select(".from").text()).contains("...");
        assertThat(owner.page().select(".from a[href]")).isEmpty();
        assertThat(owner.get("/inbox").page().select(".rows .meta a")).isEmpty();
        assertThat(owner.get("/senders").page().select(".empty")).hasSize(1);
    }

    @Test
    void marksAndAnswersAreTold() {
        String first = check(owner, PITCH, with("marksAsked", "yes", "marks", "competitor"));
        String second = check(owner, PITCH + " Soon?", with("marksAsked", "yes", "marks", "verified"));
        owner.get(second).post(second + "/decisions", Map.of("action", "reply"));

        owner.get(owner.get(first).page().select(".from a").attr("href"));
        assertThat(owner.page().select("dl.facts").text())
                .contains("Works for a competitor · Has a verification badge");
        assertThat(owner.page().select(".known").text()).isEqualTo("Somebody of you answered this person once.");
    }

    @Test
    void allFromOneCompanyStandsTogetherToo() {
        String first = check(owner, PITCH, ADA);
        String second = check(
                ben,
                PITCH,
                with("name", "Cy Dunn", "headline", "Buyer at ACME", "profileUrl", "https://www.linkedin.com/in/cy"));
        String company = owner.get(owner.get(first).page().select(".from a").attr("href"))
                .page()
                .select("dl.facts a")
                .attr("href");

        Document page = ben.get(company).page();
        assertThat(page.select("h1").text()).isEqualTo("Everything from people at ACME");
        assertThat(page.select(".people .who").eachText()).containsExactly("Cy Dunn", "Ada Moss");
        assertThat(page.select("#sent-title + .rows .row-link").eachAttr("href"))
                .containsExactly(second, first);
        ben.post(second + "/lessons", Map.of("reach", "company", "action", "ignore"));
        assertThat(ben.get(company).page().select(".because").text()).contains("everything from people at ACME");
        assertThat(Visitor.signedIn(server).get(company).status()).isEqualTo(404);
    }

    @Test
    void aViewerSeesItWithoutForms() {
        String first = check(owner, PITCH, ADA);
        check(owner, PITCH, with("profileUrl", ""));
        Visitor viewer = team.browserOf(team.add(Role.VIEWER));

        viewer.get(viewer.get(first).page().select(".from a").attr("href"));
        assertThat(viewer.page().select("#sent-title + .rows li")).hasSize(1);
        assertThat(viewer.page().select(".maybe .who")).hasSize(1);
        assertThat(viewer.page().select("main form")).isEmpty();
    }

    @Test
    void whatAStrangerWroteIsToldButNotWritten() {
        String first = check(
                owner,
                "<b>look</b> at http://example.com now",
                with("name", "<i>Ada</i>", "headline", "<u>Sales</u> at <s>Acme</s>"));

        owner.get(owner.get(first).page().select(".from a").attr("href"));
        assertThat(owner.page().select("main b, main i, main u, main s")).isEmpty();
        assertThat(owner.page().select("main").text())
                .contains("<b>look</b>", "<i>Ada</i>")
                .doesNotContain("http://example.com");
        owner.get(owner.page().select("dl.facts a").attr("href"));
        assertThat(owner.page().select("main b, main i, main u, main s")).isEmpty();
    }

    private String check(Visitor visitor, String text, Map<String, String> sender) {
        Map<String, String> fields = new HashMap<>(sender);
        fields.put("text", text);
        fields.put("form", "form " + System.nanoTime());
        visitor.get("/").post("/inbox", fields);
        return Objects.requireNonNull(visitor.location());
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> fields = new HashMap<>(ADA);
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static String key(String slug) {
        return Likeness.profileKey("https://www.linkedin.com/in/" + slug);
    }
}
