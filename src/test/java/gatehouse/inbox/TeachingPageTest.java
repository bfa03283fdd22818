package gatehouse.inbox;

import static gatehouse.inbox.Teaching.teach;
import static gatehouse.inbox.Teaching.until;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.LessonService;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.verdict.Action;
import gatehouse.verdict.Lesson;
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

/** "Was this right?": how far a member's word reaches, what it will do, and the way back, over HTTP. */
@MicronautTest(transactional = false)
class TeachingPageTest {
    private static final Map<String, String> ADA =
            Map.of("name", "Ada Moss", "headline", "Sales at Acme", "relationship", "stranger", "kind", "inmail");
    private static final String FRAUD =
            "You have been selected, no interview needed. Pay a registration fee of 90 USD today and send"
                    + " a photo of your passport and the six digit code.";

    @Inject
    EmbeddedServer server;

    @Inject
    LessonService lessons;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void itIsShownWhatALessonWouldDoBeforeItIsKept() throws InterruptedException {
        String first = check("Our platform saves teams ten hours a week. Worth a demo on Thursday?", ADA);
        String second = check("Following up: our platform saves time. Worth a demo on Friday?", ADA);
        check(FRAUD, ADA);
        check("Our platform saves teams ten hours a week. Worth a demo?", with(ADA, "name", "Bo Lind"));
        check("Our platform saves teams ten hours a week. Worth a demo?", with(ADA, "relationship", "met"));

        visitor.get(first).post(first + "/decisions", Map.of("intent", "misdirected"));
        Document said = visitor.follow().page();
        assertThat(said.select(".teach input[name=reach]").eachAttr("value"))
                .containsExactly("only", "sender", "company", "template", "kind");
        assertThat(said.select(".teach input[name=reach][checked]").val()).isEqualTo("only");

        Document preview = visitor.get(first + "/lessons?reach=sender&action=").page();
        assertThat(preview.select(".lede").text())
                .isEqualTo("You say: everything from Ada Moss is something meant for somebody else.");
        assertThat(preview.select("#effect").text()).startsWith("1 of 3 other messages");
        assertThat(preview.select(".rows a").eachAttr("href")).containsExactly(second);
        assertThat(visitor.get(second).page().select(".because")).isEmpty();

        visitor.get(first + "/lessons?reach=sender&action=")
                .post(first + "/lessons", Map.of("reach", "sender", "action", ""));
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.follow().page().select(".notice").text()).contains("Kept.");

        Document taught = visitor.get(second).page();
        assertThat(taught.select("h1").text()).contains("meant for somebody else");
        assertThat(taught.select(".because").text()).contains("Olu Owner said", "Ada Moss");
        until(visitor, "/inbox?intent=misdirected", 2);
        assertThat(visitor.page().select(".what").eachText())
                .containsExactly("Taught: Meant for somebody else", "You said: Meant for somebody else");
    }

    @Test
    void aLessonIsListedWithWhatItDecidesAndCanBeTakenAwayAndPutBack() throws InterruptedException {
        String first = check("Our platform saves teams ten hours a week. Worth a demo?", ADA);
        String second = check("Our platform saves time. Worth a demo on Friday?", ADA);
        teach(visitor, first, "introduction", "company", "ignore");

        until(visitor, "/inbox?intent=introduction", 2);
        Document list = visitor.get("/team/lessons").page();
        assertThat(list.select(".lessons li p:first-child").eachText().getFirst())
                .contains("Olu Owner said on", "everything from people at Acme is an introduction", "Leave it");
        assertThat(list.select(".lessons .meta").text()).startsWith("Messages it decides now: 2.");

        visitor.post(list.select(".lessons form").attr("action"), Map.of());
        Document removed = visitor.follow().page();
        assertThat(removed.select(".lessons .meta").text()).startsWith("Taken away by Olu Owner.");
        assertThat(visitor.get(second).page().select(".because")).isEmpty();
        until(visitor, "/inbox?intent=introduction", 1);

        visitor.get("/team/lessons").post(removed.select(".undo").attr("action"), Map.of());
        assertThat(visitor.get(second).page().select(".because")).hasSize(1);
        until(visitor, "/inbox?intent=introduction", 2);
    }

    @Test
    void anAnswerEndsABlockOnTheSenderAndThatCanBeTakenAwayToo() {
        String first = check("Our platform saves teams ten hours a week. Worth a demo?", ADA);
        String second = check("Our platform saves time. Worth a demo on Friday?", ADA);
        teach(visitor, first, "sales_pitch", "sender", "block");
        Document blocked = visitor.get(second).page();
        assertThat(blocked.select(".because").text()).contains("Report, then block");

        visitor.post(second + "/decisions", Map.of("action", "reply"));
        assertThat(visitor.get(second).page().select(".because")).isEmpty();
        assertThat(visitor.page().select("#right .notice").text()).isEqualTo("You said: Answer");
        Document list = visitor.get("/team/lessons").page();
        assertThat(list.select(".lessons li")).hasSize(2);
        assertThat(list.select(".lessons li p:first-child").eachText().getFirst())
                .contains("was answered after all");

        visitor.post(list.select(".lessons form").attr("action"), Map.of());
        assertThat(visitor.get(second).page().select(".because").text()).contains("Report, then block");
    }

    @Test
    void nothingIsTaughtAboutKnownPeopleOrTeammates() {
        for (Map<String, String> sender :
                List.of(with(ADA, "relationship", "worked_together"), with(ADA, "name", "olu owner"))) {
            String place = check("Worth a demo on Thursday?", sender);
            visitor.get(place).post(place + "/decisions", Map.of("intent", "sales_pitch"));

            assertThat(visitor.follow()
                            .page()
                            .select(".teach input[name=reach]")
                            .eachAttr("value"))
                    .containsExactly("only");
            assertThat(visitor.page().select(".teach .hint")).hasSize(1);
            visitor.post(place + "/lessons", Map.of("reach", "sender", "action", "block"));
            assertThat(visitor.status()).isEqualTo(422);
        }
        assertThat(visitor.get("/team/lessons").page().select(".lessons")).isEmpty();
    }

    @Test
    void theSameLessonSentTwiceIsKeptOnce() {
        String first = check("Our platform saves teams ten hours a week. Worth a demo?", ADA);
        String second = check("Our platform saves time. Worth a demo on Friday?", ADA);
        teach(visitor, first, "introduction", "sender", "ignore");
        visitor.post(first + "/lessons", Map.of("reach", "sender", "action", "ignore"));
        assertThat(visitor.status()).isEqualTo(303);

        Document list = visitor.get("/team/lessons").page();
        assertThat(list.select(".lessons li")).hasSize(1);
        visitor.post(list.select(".lessons form").attr("action"), Map.of());
        assertThat(visitor.get(second).page().select(".because")).isEmpty();
    }

    @Test
    void aLessonSaidAgainAfterAnotherCountsAgain() {
        String first = check("Our platform saves teams ten hours a week. Worth a demo?", ADA);
        String second = check("Our platform saves time. Worth a demo on Friday?", ADA);
        teach(visitor, first, "introduction", "sender", "ignore");
        teach(visitor, first, "introduction", "company", "reply_briefly");
        teach(visitor, first, "introduction", "sender", "ignore");

        assertThat(visitor.get("/team/lessons").page().select(".lessons li")).hasSize(3);
        assertThat(visitor.get(second).page().select(".because p").eachText().getFirst())
                .contains("Leave it", "This counts here.");
    }

    @Test
    void aLongListOfLessonsGoesOnOnFurtherPages() {
        TestTeam team = TestTeam.on(server);
        visitor = team.browserOf(team.owner()).get("/");
        long began = Long.parseLong(check("Worth a demo on Thursday?", ADA).replace("/inbox/", ""));
        for (int i = 0; i < 51; i++) {
            lessons.teach(team.owner(), began, Lesson.Scope.SENDER, "sender " + i, null, Action.IGNORE);
        }

        Document newest = visitor.get("/team/lessons").page();
        assertThat(newest.select(".lessons li")).hasSize(50);
        assertThat(newest.select(".pager a").eachText()).containsExactly("Older");
        Document older =
                visitor.get(newest.select(".pager a[rel=next]").attr("href")).page();
        assertThat(older.select(".lessons li")).hasSize(1);
        assertThat(older.select(".pager a").eachText()).containsExactly("Newest");
        assertThat(newest.select(".lessons li").eachAttr("id"))
                .doesNotContain(older.select(".lessons li").attr("id"));
    }

    @Test
    void aWordOnOneMessageTeachesNothing() {
        String place = check("Worth a demo on Thursday?", ADA);
        visitor.get(place).post(place + "/decisions", Map.of("intent", "event_invitation"));
        visitor.get(place + "/lessons?reach=only&action=reply_briefly")
                .post(place + "/lessons", Map.of("reach", "only", "action", "reply_briefly"));

        assertThat(visitor.follow().page().select("#right .notice").text())
                .isEqualTo("You said: Event · Answer in one line");
        assertThat(visitor.get("/team/lessons").page().select(".lessons")).isEmpty();
        assertThat(visitor.get("/inbox?intent=event_invitation").page().select(".rows li"))
                .hasSize(1);
    }

    @Test
    void ofTwoMembersWhoDisagreeTheNewerCountsAndBothAreShown() {
        TestTeam team = TestTeam.on(server);
        visitor = team.browserOf(team.owner()).get("/");
        String place = check("Worth a demo on Thursday?", ADA);
        teach(visitor, place, "sales_pitch", "sender", "ignore");

        visitor = team.browserOf(team.add(Role.MEMBER)).get("/");
        teach(visitor, place, "recruiter", "sender", "");

        Document page = visitor.get(place).page();
        assertThat(page.select("#right .notice").eachText())
                .satisfiesExactly(
                        newer -> assertThat(newer)
                                .startsWith("You said: Recruiter on ")
                                .endsWith("the newer word counts"),
                        older -> assertThat(older).startsWith("Olu Owner said: Sales pitch · Leave it"));
        assertThat(page.select("h1").text()).contains("a recruiter’s note");
        assertThat(page.select(".because p").eachText())
                .satisfiesExactly(
                        newer -> assertThat(newer)
                                .startsWith("Pat Person")
                                .contains("a recruiter’s note", "This counts here."),
                        older -> assertThat(older)
                                .startsWith("Olu Owner")
                                .contains("a sales pitch", "doesn’t count here"));
    }

    @Test
    void nonsenseAndOtherTeamsAreRefused() {
        String place = check("Worth a demo on Thursday?", ADA);
        assertThat(visitor.get(place + "/lessons?reach=nonsense").status()).isEqualTo(422);
        assertThat(visitor.get(place + "/lessons?reach=sender&action=").status())
                .isEqualTo(422);
        assertThat(visitor.page().select("#error-summary").text()).contains("say what it really is");

        teach(visitor, place, "sales_pitch", "sender", "ignore");
        String removal =
                visitor.get("/team/lessons").page().select(".lessons form").attr("action");
        Visitor other = Visitor.signedIn(server);
        assertThat(other.get(place + "/lessons?reach=only").status()).isEqualTo(404);
        for (String path : List.of(place + "/lessons", removal, removal.replace("removal", "restoration"))) {
            other.get("/").post(path, Map.of("reach", "only", "action", "ignore"));
            assertThat(other.status()).as(path).isEqualTo(404);
        }
        assertThat(visitor.get(place).page().select(".because")).hasSize(1);
    }

    private static Map<String, String> with(Map<String, String> sender, String field, String value) {
        Map<String, String> other = new HashMap<>(sender);
        other.put(field, value);
        return other;
    }

    private String check(String text, Map<String, String> sender) {
        Map<String, String> fields = new HashMap<>(sender);
        fields.put("text", text);
        fields.put("form", "test" + text.length());
        visitor.get("/").post("/inbox", fields);
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }
}
