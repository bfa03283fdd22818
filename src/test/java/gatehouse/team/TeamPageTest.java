package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest(transactional = false)
class TeamPageTest {
    private final EmbeddedServer server;
    private final TestTeam team;
    private final Visitor owner;

    TeamPageTest(EmbeddedServer server) {
        this.server = server;
        this.team = TestTeam.on(server);
        this.owner = team.browserOf(team.owner());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyMemberSeesWhoIsInTheTeamAndWhatEachMayDo(Role role) {
        CurrentMember member = team.add(role);
        Document page = team.browserOf(member).get("/team").page();

        assertThat(page.select("h1").text()).isEqualTo(member.teamName());
        assertThat(page.select(".person strong").eachText()).containsExactly("Olu Owner", member.name());
        assertThat(page.select("dl.facts dt").eachText()).containsExactly("Owner", "Admin", "Member", "Viewer");
        assertThat(page.select("form[action=/team/invitations]").isEmpty()).isEqualTo(!role.manages());
    }

    @Test
    void aChangedRoleCountsFromTheNextRequest() {
        CurrentMember member = team.add(Role.VIEWER);
        Visitor visitor = team.browserOf(member);
        assertThat(visitor.post("/inbox", Map.of("text", "Hello")).status()).isEqualTo(403);

        setRole(owner, member, "member", 0);
        assertThat(owner.location()).isEqualTo("/team?done=role");
        assertThat(owner.follow().page().select(".notice").text()).isEqualTo("The role was changed.");
        assertThat(visitor.post("/inbox", Map.of("text", "Hello")).status()).isEqualTo(303);
    }

    @Test
    void ofTwoChangesTheOneThatDidNotSeeTheOtherHasToLookAgain() {
        CurrentMember member = team.add(Role.VIEWER);
        setRole(owner, member, "member", 0);
        setRole(owner, member, "admin", 0);

        assertThat(owner.location()).isEqualTo("/team?done=meanwhile");
        assertThat(team.browserOf(member).get("/test-pages/member").body()).endsWith("member");
    }

    @Test
    void anAdminChangesMembersAndViewersOnly() {
        Visitor admin = team.browserOf(team.add(Role.ADMIN));
        CurrentMember otherAdmin = team.add(Role.ADMIN);
        CurrentMember member = team.add(Role.MEMBER);

        assertThat(admin.get("/team").page().select("form[action$=/removal]").eachAttr("action"))
                .containsExactly("/team/members/" + member.memberId() + "/removal");
        for (CurrentMember above : new CurrentMember[] {team.owner(), otherAdmin}) {
            assertThat(remove(admin, above).status()).isEqualTo(403);
            assertThat(setRole(admin, above, "viewer", 0).status()).isEqualTo(403);
        }
        assertThat(setRole(admin, member, "admin", 0).status()).isEqualTo(403);
        assertThat(setRole(admin, member, "viewer", 0).location()).isEqualTo("/team?done=role");
        assertThat(remove(admin, member).location()).isEqualTo("/team?done=removed");
    }

    @Test
    void whoIsRemovedIsSignedOutHereAtOnceAndTheirWorkStays() {
        CurrentMember member = team.add(Role.MEMBER);
        Visitor visitor = team.browserOf(member);
        visitor.post("/inbox", Map.of("text", "A note that stays"));
        String note = visitor.location();

        remove(owner, member);
        assertThat(visitor.get("/inbox").location()).startsWith("/sign-in");
        assertThat(owner.get(String.valueOf(note)).body()).contains("A note that stays");
        assertThat(owner.get("/team").page().select(".person strong").eachText())
                .containsExactly("Olu Owner");
    }

    @Test
    void somebodyRemovedFromOneTeamStaysSignedInToAnother() {
        CurrentMember member = team.add(Role.MEMBER);
        TestTeam elsewhere = TestTeam.on(server);
        CurrentMember there = elsewhere.add(
                new Person(member.personId(), new EmailAddress("nobody@example.com"), member.name(), ""), Role.MEMBER);
        Visitor visitor = elsewhere.browserOf(there);

        remove(owner, member);
        assertThat(visitor.get("/inbox").status()).isEqualTo(200);
    }

    @Test
    void theLastOwnerCannotGoAndCannotBecomeLess() {
        assertThat(owner.post("/team/departure", Map.of()).location()).isEqualTo("/team?done=last-owner");
        assertThat(remove(owner, team.owner()).location()).isEqualTo("/team?done=last-owner");
        assertThat(setRole(owner, team.owner(), "admin", 0).location()).isEqualTo("/team?done=last-owner");
        assertThat(owner.follow().page().select(".notice").text()).startsWith("A team needs an owner");
        assertThat(owner.get("/test-pages/member").body()).endsWith("owner");
    }

    @Test
    void anOwnerMayGoWhenThereIsAnother() {
        CurrentMember other = team.add(Role.OWNER);
        assertThat(owner.post("/team/departure", Map.of()).location()).isEqualTo("/sign-in");

        assertThat(owner.get("/team").status()).isEqualTo(303);
        assertThat(team.browserOf(other).get("/team").page().select(".person")).hasSize(1);
    }

    @Test
    void aViewerReadsAndFindsNoFormsButForTheirOwnReminder() {
        Visitor member = team.browserOf(team.add(Role.MEMBER));
        member.post("/inbox", Map.of("text", "Hello, are you open to a new role?"));
        Visitor viewer = team.browserOf(team.add(Role.VIEWER));

        assertThat(viewer.get("/").location()).isEqualTo("/inbox");
        assertThat(viewer.get("/inbox").page().select("nav.rooms a").eachText())
                .doesNotContain("Check")
                .contains("Inbox");
        assertThat(viewer.get(String.valueOf(member.location()))
                        .page()
                        .select("main form")
                        .eachAttr("action"))
                .allMatch(action -> action.startsWith("/follow-ups/"));
    }

    private static Visitor remove(Visitor by, CurrentMember member) {
        return by.post("/team/members/" + member.memberId() + "/removal", Map.of());
    }

    private static Visitor setRole(Visitor by, CurrentMember member, String role, int version) {
        return by.post(
                "/team/members/" + member.memberId() + "/role",
                Map.of("role", role, "version", String.valueOf(version)));
    }
}
