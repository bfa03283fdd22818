package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.audit.Actor;
import gatehouse.audit.AuditAction;
import gatehouse.audit.AuditAction.Area;
import gatehouse.audit.AuditService;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.context.MessageSource;
import io.micronaut.context.MessageSource.MessageContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The record of what was done, as an admin reads it. */
@MicronautTest(transactional = false)
class AuditPageTest {
    private final EmbeddedServer server;
    private final AuditService audit;
    private final MessageSource messages;
    private final TestTeam team;
    private final Visitor owner;

    AuditPageTest(EmbeddedServer server, AuditService audit, MessageSource messages) {
        this.server = server;
        this.audit = audit;
        this.messages = messages;
        this.team = TestTeam.on(server);
        this.owner = team.browserOf(team.owner());
    }

    @Test
    void eachStepIsASentenceWithANameAndNoWordsOfTheMessage() {
        Planted planted = new Planted("emuone");
        String page = planted.handIn(owner, "1");
        owner.get(page).post(page + "/decisions", Map.of("intent", ""));
        owner.get(page).post(page + "/deletion", Map.of());
        owner.get("/").post(page + "/restoration", Map.of());

        Document record = owner.get("/team/audit?area=messages").page();

        assertThat(record.select(".rows li p:first-child").eachText())
                .containsExactly(
                        "Olu Owner put a deleted message back.",
                        "Olu Owner deleted a message.",
                        "Olu Owner took back what they had said of a message.",
                        "Olu Owner said what a message really is: Signs of fraud.",
                        "Olu Owner said what a message really is: Signs of fraud.",
                        "Olu Owner changed what is known of a sender.",
                        "Olu Owner handed in a message or invitation.");
        assertThat(record.select(".rows a").eachAttr("href")).hasSize(7).containsOnly(page);
        assertThat(planted.in(owner.body())).isEmpty();
        assertThat(owner.get("/team/audit?area=rules")
                        .page()
                        .select(".rows li p:first-child")
                        .eachText())
                .containsExactly("Olu Owner taught Gatehouse something, beginning with a message: about its sender.");
    }

    @Test
    void whoComesAndGoesIsSeen() {
        CurrentMember other = team.add(Role.MEMBER);
        Visitor here = team.browserOf(other);
        team.browserOf(other);
        team.browserOf(other);
        String one = here.get("/account")
                .page()
                .select(".sessions li:not(:has(.badge)) form")
                .attr("action");
        here.post(one, Map.of());
        here.post(one, Map.of());
        here.post("/account/other-sessions/deletion", Map.of());
        here.post("/account/other-sessions/deletion", Map.of());
        here.post("/sign-out", Map.of());

        assertThat(said("sign_in&member=" + other.memberId()))
                .containsExactly(
                        other.name() + " signed out.",
                        other.name() + " signed out all their other browsers.",
                        other.name() + " signed out one of their browsers.",
                        other.name() + " signed in.",
                        other.name() + " signed in.",
                        other.name() + " signed in.");
    }

    @Test
    void aSignInOverAnOldSessionIsNoSignOut() {
        Visitor again = Visitor.signedIn(server);
        again.post("/sign-in", Map.of("email", again.email(), "password", Visitor.PASSWORD));

        assertThat(again.get("/team/audit?area=sign_in")
                        .page()
                        .select(".rows li p:first-child")
                        .eachText())
                .containsExactly("Olu Owner signed in.", "Olu Owner signed in.");
    }

    @Test
    void anotherNameIsSeenButTheSameOneIsNoChange() {
        owner.get("/account").post("/account", Map.of("name", "Ola Owner"));
        owner.post("/account", Map.of("name", "Ola Owner"));

        assertThat(said("people"))
                .containsExactly("Ola Owner changed their own name.", "Ola Owner opened the team’s account.");
    }

    @Test
    void theTeamsOwnAnswersAreSeenWithoutTheirWords() {
        Map<String, String> first = Map.of("title", "Emufour", "intent", "", "text", "Thank you.", "version", "0");
        owner.get("/team/answers").post("/team/answers", first);
        owner.post("/team/answers", first);
        String page = owner.get("/team/answers")
                .page()
                .select("a[href^=/team/answers/]")
                .attr("href");
        Map<String, String> changed = Map.of("title", "Emufour", "intent", "", "text", "No.", "version", "0");
        owner.get(page).post(page, changed);
        owner.post(page, changed);
        assertThat(owner.status()).isEqualTo(422);
        owner.post(page + "/deletion", Map.of());
        owner.post(page + "/deletion", Map.of());

        assertThat(said("rules"))
                .containsExactly(
                        "Olu Owner deleted an answer of the team’s own.",
                        "Olu Owner changed an answer of the team’s own.",
                        "Olu Owner added an answer of the team’s own.");
        assertThat(owner.body()).doesNotContain("Emufour");
    }

    @Test
    void theAddressOfACalendarIsSeenWhenItIsMadeAndWhenItEnds() {
        owner.get("/follow-ups/calendar").post("/follow-ups/calendar/feed", Map.of());
        owner.post("/follow-ups/calendar/feed/revocation", Map.of());
        owner.post("/follow-ups/calendar/feed/revocation", Map.of());

        assertThat(said("privacy"))
                .containsExactly(
                        "Olu Owner ended the secret address for their calendar.",
                        "Olu Owner made a secret address for their calendar.");
    }

    @Test
    void lookingIntoASenderIsOneEntryWithANumberAndNoNames() {
        String page = new Planted("emufive").handIn(owner, "1");
        owner.get(page).post(page + "/vetting", Map.of("vet-profile", "yes", "vet-shared", "yes", "askWhom", "Emusix"));

        assertThat(said("messages"))
                .hasSize(5)
                .first()
                .isEqualTo("Olu Owner answered the questions about a sender: 2 of 9.");
        assertThat(owner.page().select(".rows a").attr("href")).isEqualTo(page);
        assertThat(owner.body()).doesNotContain("Emusix");
    }

    @Test
    void aMessageThatIsGoneHasNoLink() {
        String page = new Planted("emutwo").handIn(owner, "1");
        owner.get(page).post(page + "/deletion", Map.of());

        assertThat(owner.get("/team/audit").page().select(".rows a")).isEmpty();
    }

    @Test
    void itIsFilteredByPersonAndByWhatItIsAboutAndComesInPages() {
        CurrentMember other = team.add(Role.ADMIN);
        for (int i = 0; i < 55; i++) {
            audit.record(other.actor(), AuditAction.OUTREACH_DELETED, i);
        }
        audit.record(team.owner().actor(), AuditAction.EVERYTHING_EXPORTED);
        audit.record(Actor.nobody(team.id()), AuditAction.OLD_ROWS_ERASED, null, "12");

        Document all = owner.get("/team/audit").page();
        assertThat(all.select(".rows li")).hasSize(50);
        assertThat(all.select(".rows li").eq(0).text())
                .startsWith("Gatehouse erased messages that were too old or deleted long ago: 12.");
        assertThat(owner.get(all.select("a[rel=next]").attr("href")).page().select(".rows li"))
                .hasSize(9);
        assertThat(owner.get("/team/audit?area=sign_in")
                        .page()
                        .select(".rows li p:first-child")
                        .eachText())
                .containsExactly("Olu Owner signed in.");
        Document theirs = owner.get("/team/audit?member=" + other.memberId() + "&area=messages")
                .page();
        assertThat(theirs.select("#member option[selected]").text()).isEqualTo(other.name());
        assertThat(owner.get(theirs.select("a[rel=next]").attr("href")).page().select(".rows li"))
                .hasSize(5);
        assertThat(owner.get("/team/audit?area=privacy").page().select(".rows li"))
                .hasSize(2);
        assertThat(owner.get("/team/audit?member=" + other.memberId() + "&area=privacy")
                        .page()
                        .select(".rows li"))
                .isEmpty();
        assertThat(owner.get("/team/audit?member=x&area=y&before=z").page().select(".rows li"))
                .hasSize(50);
    }

    @Test
    void onASharedScreenBothAreNamed() {
        CurrentMember named = team.add(Role.MEMBER);
        audit.record(new Actor(team.id(), named.memberId(), team.owner().memberId()), AuditAction.OUTREACH_DELETED, 1);

        assertThat(owner.get("/team/audit").page().select(".rows li").text())
                .startsWith(named.name() + " (at the screen of Olu Owner) deleted");
    }

    @Test
    void theCheckSaysWhetherItIsAllAsItWasWritten() throws SQLException {
        new Planted("emuthree").handIn(owner, "1");

        Document whole = owner.get("/team/audit/check").page();
        assertThat(whole.select(".notice--good").text()).contains("Entries 1 to 7");
        assertThat(whole.select("code").text()).matches("([0-9a-f]{2} ){7}[0-9a-f]{2}");

        EveryTable.execute("update audit_entry set member_id = 7 where number = 2 and team_id = " + team.id());
        Document broken = owner.get("/team/audit/check").page();
        assertThat(broken.select(".notice--bad").text()).contains("Entry 2 was changed");
        assertThat(broken.select("code")).isEmpty();
    }

    @Test
    void everythingThatIsWrittenDownHasItsWords() {
        assertThat(Stream.concat(
                                Stream.of(AuditAction.values()).map(action -> "audit." + action.key()),
                                Stream.of(Area.values()).map(area -> "audit.area." + area.key()))
                        .filter(key ->
                                messages.getMessage(key, MessageContext.DEFAULT).isEmpty()))
                .isEmpty();
    }

    /** The sentences about one area, the newest first. */
    private List<String> said(String area) {
        return owner.get("/team/audit?area=" + area)
                .page()
                .select(".rows li p:first-child")
                .eachText();
    }
}
