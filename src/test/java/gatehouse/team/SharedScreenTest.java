package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SharedScreenTest {
    private static final List<String> OWN_PAGES = List.of(
            "/follow-ups", "/follow-ups/%s", "/follow-ups/calendar", "/follow-ups/calendar.ics", "/team/rules/me");
    private static final List<String> OWN_FORMS = List.of(
            "/follow-ups/%s",
            "/follow-ups/%s/completion",
            "/follow-ups/%s/reopening",
            "/follow-ups/calendar/zone",
            "/follow-ups/calendar/feed",
            "/follow-ups/calendar/feed/revocation",
            "/team/rules/me");
    private static final Map<String, String> OWN_FIELDS =
            Map.of("to", "week", "zone", "Europe/Berlin", "version", "0", "strangers", "strict");

    private final EmbeddedServer server;
    private final TestTeam team;
    private final CurrentMember desk;
    private final CurrentMember ana;
    private final Visitor screen;
    private final Visitor owner;

    SharedScreenTest(EmbeddedServer server) {
        this.server = server;
        this.team = TestTeam.on(server);
        this.desk = team.add(Role.MEMBER);
        this.ana = team.add(Role.ADMIN);
        team.share(desk);
        this.screen = team.browserOf(desk);
        this.owner = team.browserOf(team.owner());
    }

    @Test
    void everyPageAsksFirstWhoIsThere() {
        assertThat(screen.get("/inbox").location()).isEqualTo("/team/who");

        screen.follow();
        assertThat(screen.page().select("h1").text()).isEqualTo("Who are you?");
        assertThat(screen.page().select("#names button").eachText()).containsExactly("Olu Owner", ana.name());
        assertThat(screen.page().select("nav.rooms")).isEmpty();
    }

    @Test
    void whatIsDoneCarriesTheNameThatWasChosen() throws SQLException {
        choose(ana.memberId());
        assertThat(screen.location()).isEqualTo("/");
        screen.get("/").post("/inbox", Map.of("text", "Hello from the desk"));
        screen.post(screen.location() + "/decisions", Map.of("intent", "recruiter"));

        assertThat(FirstVisit.first("member_id", "outreach WHERE team_id = " + team.id()))
                .isEqualTo(String.valueOf(ana.memberId()));
        assertThat(FirstVisit.first("member_id", "decision WHERE team_id = " + team.id()))
                .isEqualTo(String.valueOf(ana.memberId()));
        assertThat(screen.get("/").page().select(".account summary").text()).isEqualTo(ana.name());
    }

    @Test
    void aNameLendsNoRights() {
        choose(team.owner().memberId());

        assertThat(screen.get("/test-pages/member").body()).isEqualTo("Olu Owner of " + desk.teamName() + ", member");
        assertThat(screen.post("/team/invitations", Map.of("role", "viewer")).status())
                .isEqualTo(403);
        assertThat(screen.post("/team/departure", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aNameOpensNothingThatIsItsMembersOwn() throws SQLException {
        choose(team.owner().memberId());
        String id = checked();
        assertThat(screen.get("/inbox/" + id).page().select("form.later")).isEmpty();

        for (String page : OWN_PAGES) {
            assertRefused(screen.get(page.formatted(id)), page);
        }
        for (String form : OWN_FORMS) {
            assertRefused(screen.get("/").post(form.formatted(id), OWN_FIELDS), form);
        }
        for (String table : List.of("follow_up", "follow_up_setting", "house_rules")) {
            assertThat(FirstVisit.first("COUNT(*)", table + " WHERE team_id = " + team.id()))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    @Test
    void aNameWithoutASignInHasItsOwnThingsAtTheScreen() {
        owner.post("/team/names", Map.of("name", "Temp Tia"));
        choose(Long.parseLong(screen.get("/team/who")
                .page()
                .select("#names button:contains(Temp Tia)")
                .val()));
        String id = checked();
        assertThat(screen.get("/inbox/" + id).page().select("form.later")).hasSize(1);

        for (String page : OWN_PAGES) {
            assertThat(screen.get(page.formatted(id)).status()).as(page).isEqualTo(200);
        }
        for (String form : OWN_FORMS) {
            assertThat(screen.get("/").post(form.formatted(id), OWN_FIELDS).status())
                    .as(form)
                    .isEqualTo(303);
        }
    }

    @Test
    void somebodyElseMayTakeOverAndAFormOfTheOneBeforeIsRefused() {
        choose(ana.memberId());
        String token = screen.get("/").page().select("input[name=csrf]").val();
        assertThat(screen.page().select(".account-menu a").eachAttr("href")).contains("/team/who");
        screen.get("/team/who");
        assertThat(screen.page().select("#names .button--chosen").text()).isEqualTo(ana.name());
        choose(team.owner().memberId());

        assertThat(screen.get("/").page().select(".account summary").text()).isEqualTo("Olu Owner");
        assertThat(screen.post("/inbox", Map.of("text", "Hello", "csrf", token)).status())
                .isEqualTo(403);
    }

    @Test
    void theChoiceIsOfThisSessionAlone() {
        choose(ana.memberId());

        assertThat(team.browserOf(desk).get("/inbox").location()).isEqualTo("/team/who");
    }

    @Test
    void aNameThatIsRemovedHasToBeChosenAnew() {
        choose(ana.memberId());
        team.remove(ana);

        assertThat(screen.get("/inbox").location()).isEqualTo("/team/who");
        choose(ana.memberId());
        assertThat(screen.status()).isEqualTo(422);
    }

    @Test
    void onlyNamesOfThisTeamCanBeChosen() {
        for (long id : new long[] {desk.memberId(), TestTeam.on(server).owner().memberId(), 4242}) {
            choose(id);
            assertThat(screen.status()).as("member " + id).isEqualTo(422);
            assertThat(screen.page().select("#error-summary a").attr("href")).isEqualTo("#names");
        }
    }

    @Test
    void aNameWithoutASignInCanBeAddedAndRemoved() {
        owner.post("/team/names", Map.of("name", "  Temp   Tia "));
        screen.get("/team/who");
        assertThat(screen.page().select("#names button").eachText()).contains("Temp Tia");
        choose(Long.parseLong(
                screen.page().select("#names button:contains(Temp Tia)").val()));
        assertThat(screen.get("/test-pages/member").body()).startsWith("Temp Tia of");

        owner.get("/team");
        owner.post(
                owner.page()
                        .select("li:contains(Temp Tia) form[action$=/removal]")
                        .attr("action"),
                Map.of());
        assertThat(screen.get("/inbox").location()).isEqualTo("/team/who");
    }

    @Test
    void anEmptyNameIsAMistake() {
        assertThat(owner.post("/team/names", Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(owner.page().select("#error-summary a").attr("href")).isEqualTo("#name");
    }

    @Test
    void aSignInThatCanDoMuchIsNeverShared() {
        assertThat(share(ana, "true").status()).isEqualTo(403);
        assertThat(share(team.owner(), "true").status()).isEqualTo(403);
        assertThat(owner.post("/team/members/" + desk.memberId() + "/role", Map.of("role", "admin", "version", "1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aScreenThatIsOnePersonsAgainAsksNobody() {
        share(desk, "false");

        assertThat(screen.get("/inbox").status()).isEqualTo(200);
        assertThat(screen.get("/test-pages/member").body()).startsWith(desk.name());
    }

    private String checked() {
        screen.get("/").post("/inbox", Map.of("text", "Hello from the desk"));
        return Objects.requireNonNull(screen.location()).replace("/inbox/", "");
    }

    private static void assertRefused(Visitor visitor, String path) {
        assertThat(visitor.status()).as(path).isEqualTo(403);
        assertThat(visitor.page().select("h1").text()).isEqualTo("This belongs to one member alone");
    }

    private Visitor share(CurrentMember member, String shared) {
        return owner.post("/team/members/" + member.memberId() + "/sharing", Map.of("shared", shared));
    }

    private void choose(long member) {
        screen.get("/team/who").post("/team/who", Map.of("member", String.valueOf(member)));
    }
}
