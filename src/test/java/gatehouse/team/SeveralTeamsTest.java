package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SeveralTeamsTest {
    private final EmbeddedServer server;
    private final TestTeam first;
    private final TestTeam second;
    private final Visitor pat;

    SeveralTeamsTest(EmbeddedServer server) {
        this.server = server;
        this.first = TestTeam.on(server);
        this.second = TestTeam.on(server);
        Person person = first.stranger();
        CurrentMember place = first.add(person, Role.ADMIN);
        second.add(person, Role.VIEWER);
        this.pat = first.browserOf(place);
    }

    @Test
    void onePersonGoesFromTeamToTeamWithTheRoleTheyHaveThere() {
        assertThat(pat.get("/test-pages/member").body()).endsWith("admin");
        go(second.id());
        assertThat(pat.get("/test-pages/member").body()).endsWith(second.owner().teamName() + ", viewer");
        go(first.id());
        assertThat(pat.get("/test-pages/member").body()).endsWith("admin");
    }

    @Test
    void aFormLeftOpenInOneTeamPutsNothingIntoTheOther() throws SQLException {
        String token = pat.get("/").page().select("input[name=csrf]").val();
        go(second.id());
        go(first.id());
        pat.post("/inbox", Map.of("text", "private to the first team", "csrf", token));

        assertThat(pat.status()).isEqualTo(403);
        assertThat(pat.page().select("h1").text()).isEqualTo("This form was open too long");
        assertThat(FirstVisit.first("COUNT(*)", "outreach WHERE team_id = " + first.id()))
                .isEqualTo("0");
    }

    @Test
    void goingToATeamEndsTheOldCookie() {
        String before = Objects.requireNonNull(pat.cookie("gatehouse")).getValue();
        go(second.id());
        pat.setCookie("gatehouse", before);

        assertThat(pat.get("/inbox").location()).startsWith("/sign-in");
    }

    @Test
    void aTeamOneIsNotInIsLikeOneThatIsNot() {
        TestTeam third = TestTeam.on(server);

        go(third.id());
        assertThat(pat.status()).isEqualTo(404);
        String body = pat.page().select("main p").getFirst().text();
        go(4242);
        assertThat(pat.status()).isEqualTo(404);
        assertThat(pat.page().select("main p").getFirst().text()).isEqualTo(body);
    }

    @Test
    void nothingOfTheOneTeamIsSeenInTheOther() {
        Visitor owner = first.browserOf(first.owner());
        owner.post("/inbox", Map.of("text", "private to the first team"));
        go(second.id());

        assertThat(pat.get(String.valueOf(owner.location())).status()).isEqualTo(404);
        assertThat(pat.get("/inbox").body()).doesNotContain("private to the first team");
    }

    @Test
    void whoIsInNoTeamIsToldSoAndMayStillSignInAndJoin() {
        Person person = first.stranger();
        Visitor nobody = Visitor.stranger(server).get("/sign-in");
        nobody.post("/sign-in", Map.of("email", "person" + person.id() + "@example.com", "password", Visitor.PASSWORD));
        assertThat(nobody.follow().location()).isEqualTo("/team/choice");

        nobody.follow();
        assertThat(nobody.page().select("main").text()).contains("You are in no team at present");
        assertThat(nobody.page().select("nav.rooms")).isEmpty();
        nobody.post(first.link(Role.MEMBER), Map.of());
        assertThat(nobody.follow().status()).isEqualTo(200);
    }

    @Test
    void anOwnerOpensAFurtherTeamAndIsThereAtOnce() {
        Visitor owner = first.browserOf(first.owner());
        assertThat(owner.post("/team", Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(owner.page().select("#error-summary a").attr("href")).isEqualTo("#name");

        owner.post("/team", Map.of("name", "Hill & Dale"));
        assertThat(owner.get("/test-pages/member").body()).isEqualTo("Olu Owner of Hill & Dale, owner");
        assertThat(owner.get("/inbox").page().select(".empty")).hasSize(1);
    }

    private void go(long team) {
        pat.get("/team/choice").post("/team/choice", Map.of("team", String.valueOf(team)));
    }
}
