package gatehouse.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.inbox.Arriving;
import gatehouse.inbox.BulkService;
import gatehouse.inbox.Import;
import gatehouse.inbox.Imported;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.verdict.PlantedCampaigns;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same text to several of the team: seen, decided once, set apart and put back, over HTTP. */
@MicronautTest(transactional = false)
class CampaignPageTest {
    private static final String PITCH =
            "we help teams like yours to cut what they spend on their cloud by a third within a few weeks, and would"
                    + " be glad to show you on a short call how our platform does that and what it would cost you.";

    @Inject
    EmbeddedServer server;

    @Inject
    BulkService bulk;

    private TestTeam team;
    private Visitor owner;
    private Visitor ben;
    private Visitor cleo;

    @BeforeEach
    void openTeam() {
        team = TestTeam.on(server);
        owner = team.browserOf(team.owner());
        ben = team.browserOf(team.add(Role.MEMBER));
        cleo = team.browserOf(team.add(Role.MEMBER));
    }

    @Test
    void whatReachedSeveralIsSaidOnThePageAndListed() throws InterruptedException {
        String first = check(owner, "Hi Nora, " + PITCH + " Best, Tom", "Tom Reed", "stranger");
        assertThat(owner.get(first).page().select(".notice")).isEmpty();
        String second = check(ben, "Dear Ben, " + PITCH.replace("weeks", "months") + " Ana", "Ana Bell", "stranger");

        assertThat(ben.get(second).page().select(".notice").text())
                .isEqualTo("2 of you got this on one day, from 2 senders. See them together");
        String campaign = ben.page().select(".notice a").attr("href");
        assertThat(ben.get(campaign).status()).isEqualTo(200);
        assertThat(ben.page().select(".rows .who").eachText()).containsExactly("Ana Bell", "Tom Reed");
        assertThat(ben.page().select(".rows a").eachAttr("href")).containsExactly(second, first);

        until(() -> owner.get("/campaigns").page().select(".rows .who").size() == 1);
        assertThat(owner.page().select(".rows .who").text()).isEqualTo("2 of you got this on one day, from 2 senders.");
        assertThat(owner.page().select(".rows a").attr("href")).isEqualTo(campaign);
        Visitor elsewhere = Visitor.signedIn(server);
        assertThat(elsewhere.get(campaign).status()).isEqualTo(404);
        assertThat(elsewhere.get("/campaigns").page().select(".empty")).hasSize(1);
    }

    @Test
    void fromThreeOnItCountsAsSentToManyButNeverFromPeopleOneKnows() throws InterruptedException {
        String first = check(owner, "Hi Nora, " + PITCH, "Tom Reed", "stranger");
        String known = check(owner, "Hi Nora, " + PITCH, "Kim Holt", "worked_together");
        check(ben, "Hi Ben, " + PITCH, "Ana Bell", "stranger");
        String before = owner.get(known).page().select("#step-title").text();
        check(cleo, "Hi Cleo, " + PITCH, "Ida Berg", "stranger");

        until(() -> owner.get(first).page().select(".notice").text().contains("sent to many"));
        assertThat(owner.page().select(".notice").text())
                .startsWith("3 of you got this on one day, from 4 senders. So we take it for something that was sent");
        assertThat(owner.get(known).page().select(".notice").text()).doesNotContain("sent to many");
        assertThat(owner.page().select("#step-title").text()).isEqualTo(before);

        owner.get(first).post(first + "/deletion", Map.of());
        String left = check(owner, "Hi Nora, thank you for connecting!", "Tom Reed", "stranger");
        assertThat(owner.get(left).page().select(".notice")).isEmpty();
    }

    @Test
    void onceForAllIsALessonAboutTheText() throws InterruptedException {
        String first = check(owner, "Hi Nora, " + PITCH, "Tom Reed", "stranger");
        String second = check(ben, "Hi Ben, " + PITCH.replace("weeks", "months"), "Ana Bell", "stranger");
        String campaign = owner.get(first).page().select(".notice a").attr("href");

        Document page = owner.get(campaign).page();
        String lessons = page.select("form.teach").attr("action");
        assertThat(lessons).isEqualTo(second + "/lessons");
        assertThat(page.select("#decide-action option[selected]").text())
                .isEqualTo(page.select("#text-title + .meta .badge:not(.badge--warn)")
                        .text());
        Document preview = owner.get(lessons + "?reach=template&action=report").page();
        assertThat(preview.select("#effect").text()).startsWith("1 of 1 other messages");
        owner.post(lessons, Map.of("reach", "template", "action", "report"));
        assertThat(owner.status()).isEqualTo(303);

        assertThat(owner.get(first).page().select("#step-title").text()).contains("Report");
        assertThat(owner.get(campaign).page().select(".because").text()).contains("Olu Owner said");
        until(() -> owner.get(campaign).page().select(".rows .meta").eachText().stream()
                .allMatch(text -> text.contains("Report")));
        owner.post(owner.page().select(".because form").attr("action"), Map.of());
        assertThat(owner.get(campaign).page().select(".because")).isEmpty();
    }

    @Test
    void whatIsNotTheSameStandsByItselfAlsoWhenItIsJudgedAgain() {
        String first = check(owner, "Hi Nora, " + PITCH, "Tom Reed", "stranger");
        check(ben, "Hi Ben, " + PITCH, "Ana Bell", "stranger");
        check(cleo, "Hi Cleo, " + PITCH, "Ida Berg", "stranger");
        String campaign = owner.get(first).page().select(".notice a").attr("href");
        String stray =
                owner.get(campaign).page().select(".rows li:last-child form").attr("action");
        assertThat(stray).isEqualTo(campaign + "/strays/" + first.substring("/inbox/".length()));

        owner.post(stray, Map.of());
        Document apart = owner.follow().page();
        assertThat(apart.select("[role=status]").text()).isEqualTo("It now stands by itself.");
        assertThat(apart.select("h1").text()).isEqualTo("2 of you got this on one day, from 2 senders.");
        owner.get(first).post(first + "/sender", Map.of("relationship", "shared_contacts", "name", "Tom Reed"));
        assertThat(owner.get(first).page().select(".notice")).isEmpty();
        assertThat(owner.get(campaign)
                        .page()
                        .select("#apart-title + p + ul .who")
                        .text())
                .isEqualTo("Tom Reed");
        owner.post(stray, Map.of());
        assertThat(owner.status()).isEqualTo(404);

        owner.get(campaign).post(stray + "/return", Map.of());
        assertThat(owner.follow().page().select("h1").text()).startsWith("3 of you got this");
        assertThat(owner.get(first).page().select(".notice").text()).startsWith("3 of you got this");
    }

    @Test
    void whatIsPrivateIsNeitherCountedNorShown() {
        CurrentMember dan = team.add(Role.MEMBER);
        Import box = Imported.privateBy(dan, 1);
        bulk.receive(box, List.of(Imported.message("Hi Dan, " + PITCH, "secret-sender")), Imported.ROOM);
        String first = check(owner, "Hi Nora, " + PITCH, "Tom Reed", "stranger");
        assertThat(owner.get(first).page().select(".notice")).isEmpty();
        check(ben, "Hi Ben, " + PITCH, "Ana Bell", "stranger");

        String campaign = owner.get(first).page().select(".notice a").attr("href");
        assertThat(owner.page().select(".notice").text()).startsWith("2 of you");
        assertThat(owner.get(campaign).body()).doesNotContain("secret-sender");
        assertThat(owner.get("/campaigns").body()).doesNotContain("secret-sender");

        bulk.share(team.id(), 1, true, 100);
        assertThat(owner.get(campaign).page().select("h1").text()).startsWith("3 of you");
    }

    @Test
    void anUndoneUploadIsNoLongerCounted() throws InterruptedException {
        CurrentMember dan = team.add(Role.MEMBER);
        List<Arriving> copies =
                List.of(Imported.message("Hi Dan, " + PITCH, "one"), Imported.message("Hi Dan, " + PITCH, "two"));
        bulk.receive(Imported.by(dan, 1), copies, Imported.ROOM);
        until(() -> owner.get("/campaigns").page().select(".rows .who").size() == 1);
        assertThat(owner.page().select(".rows .who").text()).startsWith("This came 2 times");

        bulk.takeBack(team.id(), 1, 100);

        until(() -> owner.get("/campaigns").page().select(".rows .who").isEmpty());
    }

    @Test
    void sendersWhoAreOnePersonCountOnce() throws InterruptedException {
        String first = check(owner, "Hi Nora, " + PITCH, "Tom Reed", "stranger");
        String second = check(owner, "Dear Nora, " + PITCH, "Thomas Reed", "stranger");
        check(owner, "Hello Nora, " + PITCH, "Ana Bell", "stranger");
        until(() -> owner.get(first).page().select(".notice").text().contains("sent to many"));
        String tom = owner.page().select(".from a").attr("href");
        String thomas = owner.get(second).page().select(".from a").attr("href");
        Map<String, String> other = Map.of("other", thomas.substring("/senders/".length()));

        owner.get(tom).post(tom + "/union", other);
        until(() -> !owner.get(first).page().select(".notice").text().contains("sent to many"));
        assertThat(owner.page().select(".notice").text()).startsWith("This came 3 times on one day, from 2 senders.");
        owner.get(owner.page().select(".notice a").attr("href"));
        assertThat(owner.page().select("h1").text()).endsWith("from 2 senders.");
        until(() -> owner.get("/campaigns").page().select(".rows .who").text().endsWith("from 2 senders."));

        owner.get(tom).post(tom + "/separation", other);
        until(() -> owner.get(first).page().select(".notice").text().contains("sent to many"));
        assertThat(owner.page().select(".notice").text()).contains("from 3 senders");
    }

    @Test
    void aStrangersTextIsToldButNotWritten() {
        String first = check(owner, "Hi, <b>look</b> at http://example.com " + PITCH, "<i>Tom</i>", "stranger");
        check(ben, "Hi, <b>look</b> at http://example.com " + PITCH, "Tom", "stranger");
        String campaign = owner.get(first).page().select(".notice a").attr("href");

        Document page = owner.get(campaign).page();
        assertThat(page.select("main b, main i")).isEmpty();
        assertThat(page.select(".message").text()).contains("<b>look</b>").doesNotContain("http://example.com");
    }

    @Test
    void aViewerSeesThemWithoutForms() {
        check(owner, PlantedCampaigns.text(3) + PITCH, "Tom Reed", "stranger");
        String second = check(ben, PlantedCampaigns.text(3) + PITCH, "Ana Bell", "stranger");
        Visitor viewer = team.browserOf(team.add(Role.VIEWER));
        String campaign = viewer.get(second).page().select(".notice a").attr("href");

        assertThat(viewer.get(campaign).page().select(".rows .who")).hasSize(2);
        assertThat(viewer.page().select("main form")).isEmpty();
    }

    @Test
    void aTextThatIsNotReadIsGivenNoGuessInAnyList() throws InterruptedException {
        String text =
                "wir helfen Firmen wie Ihrer, mit unserer Software bei den Reisen ein Drittel zu sparen, und würden"
                        + " Ihnen gern in einem kurzen Gespräch zeigen, wie das geht und was es für Sie kosten würde.";
        String first = check(owner, "Guten Tag Frau Lang, " + text, "Tom Reed", "stranger");
        check(ben, "Hallo Ben, " + text, "Tom Reed", "stranger");
        String campaign = owner.get(first).page().select(".notice a").attr("href");
        String sender = owner.page().select(".from a").attr("href");

        until(() -> !owner.get("/campaigns").page().select(".rows .who").isEmpty());
        assertThat(owner.page().select(".rows .what").text()).isEqualTo("Not in English");
        assertThat(owner.get(campaign).page().select("#text-title + .meta").text())
                .endsWith("Not in English");
        assertThat(owner.page().select(".rows .meta").eachText())
                .hasSize(2)
                .allSatisfy(meta -> assertThat(meta).contains(" Not in English · InMail · "));
        assertThat(owner.get(sender).page().select(".rows .what").eachText())
                .containsExactly("Not in English", "Not in English");

        owner.get(first).post(first + "/decisions", Map.of("intent", "sales_pitch"));
        assertThat(owner.get(sender).page().select(".rows .what").eachText())
                .containsExactly("Not in English", "Sales pitch");
        assertThat(owner.get(campaign).page().select(".rows .meta").eachText())
                .anySatisfy(meta -> assertThat(meta).contains(" Sales pitch · InMail · "));
    }

    private String check(Visitor visitor, String text, String sender, String relationship) {
        Map<String, String> fields = new HashMap<>();
        fields.put("text", text);
        fields.put("kind", "inmail");
        fields.put("name", sender);
        fields.put("headline", "Sales at " + sender.replace(' ', '-'));
        fields.put("relationship", relationship);
        fields.put("form", "form " + System.nanoTime());
        visitor.get("/").post("/inbox", fields);
        return Objects.requireNonNull(visitor.location());
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            assertThat(tries).as("tries").isLessThan(100);
            Thread.sleep(50);
        }
    }
}
