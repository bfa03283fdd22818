package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class InvitationTest {
    private final EmbeddedServer server;
    private final TestClock clock;
    private final TestTeam team;
    private final Visitor owner;

    InvitationTest(EmbeddedServer server, TestClock clock) {
        this.server = server;
        this.clock = clock;
        this.team = TestTeam.on(server);
        this.owner = team.browserOf(team.owner());
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void theLinkIsShownOnceAndKeptOnlyAsAHash() throws SQLException {
        String link = invite(owner, "member");
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(token).hasSize(43);
        assertThat(link).startsWith(server.getURL() + "/join/" + team.id() + "/");
        assertThat(owner.get("/team").body()).doesNotContain(token);
        assertThat(FirstVisit.first("COUNT(*)", "invitation WHERE token_hash = UNHEX(SHA2('" + token + "', 256))"))
                .isEqualTo("1");
    }

    @Test
    void aSecondLookAtTheLinkSaysThatItCannotBeShown() {
        invite(owner, "member");
        String page =
                owner.get("/team").page().select("form[action$=/revocation]").attr("action");
        owner.get(page.replace("/revocation", ""));

        assertThat(owner.status()).isEqualTo(200);
        assertThat(owner.page().select("#link")).isEmpty();
        assertThat(owner.page().select(".notice").text()).startsWith("This link was shown once");
    }

    @ParameterizedTest
    @CsvSource({"member, 200", "viewer, 303"})
    void aNewPersonJoinsWithTheRoleOfTheLinkAndIsSignedIn(String role, int checkPage) {
        Visitor newcomer = join(pathOf(invite(owner, role)), "nia");

        assertThat(newcomer.location()).isEqualTo("/");
        assertThat(newcomer.get("/").status()).isEqualTo(checkPage);
        assertThat(newcomer.get("/test-pages/member").body())
                .isEqualTo("Nia New of " + team.owner().teamName() + ", " + role);
        assertThat(owner.get("/team").page().select(".person").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("Nia New"));
    }

    @Test
    void aLinkWorksOnceAndAUsedOneIsLikeOneThatNeverWas() {
        String path = pathOf(invite(owner, "member"));
        join(path, "first");

        Visitor late = Visitor.stranger(server).get(path);
        Visitor wrong = Visitor.stranger(server).get("/join/" + team.id() + "/" + "x".repeat(43));
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.page().select("h1").text()).isEqualTo("This link is not open");
        assertThat(late.page().select("main p").getFirst().text())
                .isEqualTo(wrong.page().select("main p").getFirst().text());
        assertThat(Visitor.stranger(server)
                        .get("/sign-in")
                        .post(path, newcomer("late"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLinkEndsAfterSevenDays() {
        String path = pathOf(invite(owner, "member"));

        clock.moveOn(Duration.ofDays(7).minusMinutes(1));
        assertThat(Visitor.stranger(server).get(path).status()).isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(Visitor.stranger(server).get(path).status()).isEqualTo(404);
    }

    @Test
    void aLinkThatWasTakenBackIsClosedAndLeavesTheList() {
        String path = pathOf(invite(owner, "member"));
        owner.get("/team");
        owner.post(owner.page().select("form[action$=/revocation]").attr("action"), Map.of());

        assertThat(owner.follow().page().select(".notice").text()).startsWith("The invitation was taken back");
        assertThat(owner.page().select("form[action$=/revocation]")).isEmpty();
        assertThat(Visitor.stranger(server).get(path).status()).isEqualTo(404);
    }

    @Test
    void whatAnAdminHandedOutEndsWhenTheyGoOrMayDoLess() {
        CurrentMember removed = team.add(Role.ADMIN);
        CurrentMember lowered = team.add(Role.ADMIN);
        String first = pathOf(invite(team.browserOf(removed), "member"));
        String second = pathOf(invite(team.browserOf(lowered), "viewer"));
        team.remove(removed);
        owner.post("/team/members/" + lowered.memberId() + "/role", Map.of("role", "member", "version", "0"));

        assertThat(Visitor.stranger(server).get(first).status()).isEqualTo(404);
        assertThat(Visitor.stranger(server).get(second).status()).isEqualTo(404);
    }

    @Test
    void anAdminGivesNoRoleAsHighAsTheirOwnAndNobodyMakesOwnersByLink() {
        Visitor admin = team.browserOf(team.add(Role.ADMIN));

        assertThat(admin.get("/team").page().select("#invite-role option").eachAttr("value"))
                .containsExactly("member", "viewer");
        assertThat(admin.post("/team/invitations", Map.of("role", "admin")).status())
                .isEqualTo(403);
        assertThat(owner.post("/team/invitations", Map.of("role", "owner")).status())
                .isEqualTo(403);
        assertThat(owner.post("/team/invitations", Map.of("role", "king")).status())
                .isEqualTo(400);
    }

    @Test
    void somebodyWithAnAccountJoinsAFurtherTeamWithOneButton() {
        TestTeam elsewhere = TestTeam.on(server);
        Visitor pat = elsewhere.browserOf(elsewhere.add(Role.MEMBER));
        String path = pathOf(invite(owner, "admin"));

        assertThat(pat.get(path).page().select("input[name=email]")).isEmpty();
        pat.post(path, Map.of());
        assertThat(pat.location()).isEqualTo("/");
        assertThat(pat.get("/team").page().select("h1").text())
                .isEqualTo(team.owner().teamName());
        assertThat(pat.get("/team/choice").page().select(".rows strong").eachText())
                .containsExactlyInAnyOrder(
                        team.owner().teamName(), elsewhere.owner().teamName());
    }

    @Test
    void whoIsInTheTeamAlreadyDoesNotUseTheLinkUp() {
        String path = pathOf(invite(owner, "viewer"));

        owner.post(path, Map.of());
        assertThat(owner.location()).isEqualTo("/");
        assertThat(owner.get("/test-pages/member").body()).endsWith("owner");
        assertThat(Visitor.stranger(server).get(path).status()).isEqualTo(200);
    }

    @Test
    void anAddressThatHasAnAccountIsToldToSignInAndTheLinkStaysOpen() {
        String path = pathOf(invite(owner, "member"));
        Visitor account = Visitor.withAccount(server);
        Visitor again = Visitor.stranger(server).get(path);
        again.post(path, Map.of("name", "Nia", "email", account.email(), "password", "pässwörd 🔑 long"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#error-summary a").text()).startsWith("This e-mail address has an account");
        assertThat(again.page().select("a[href^=/sign-in]").attr("href")).contains("next=");
        assertThat(join(path, "else").location()).isEqualTo("/");
    }

    @Test
    void aMistakeKeepsWhatWasTypedAndNeverThePassword() {
        String path = pathOf(invite(owner, "member"));
        Visitor newcomer = Visitor.stranger(server).get(path);
        newcomer.post(path, Map.of("name", "Nia", "email", "nobody", "password", "short"));

        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#name").val()).isEqualTo("Nia");
        assertThat(newcomer.page().select("#password").val()).isEmpty();
        assertThat(newcomer.page().select("#error-summary a")).hasSize(2);
    }

    @Test
    void whoComesBackHasTheirOldPlaceAndNameAgain() {
        CurrentMember before = team.add(Role.ADMIN);
        team.remove(before);
        Visitor back = team.browserOf(
                new Person(before.personId(), new EmailAddress("nobody@example.com"), before.name(), ""));
        back.post(team.link(Role.VIEWER), Map.of());

        assertThat(back.get("/test-pages/member").body()).endsWith("viewer");
        assertThat(owner.get("/team").page().select("form[action=/team/members/" + before.memberId() + "/removal]"))
                .hasSize(1);
    }

    private static String invite(Visitor by, String role) {
        by.post("/team/invitations", Map.of("role", role));
        return by.follow().page().select("#link").text();
    }

    private Visitor join(String path, String email) {
        return Visitor.stranger(server).get(path).post(path, newcomer(email));
    }

    private Map<String, String> newcomer(String email) {
        return Map.of("name", "Nia New", "email", email + team.id() + "@example.com", "password", "pässwörd 🔑 long");
    }

    private String pathOf(String link) {
        return link.substring(server.getURL().toString().length());
    }
}
