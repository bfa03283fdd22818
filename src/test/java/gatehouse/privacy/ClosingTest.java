package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intake.TestUpload;
import gatehouse.team.CurrentMember;
import gatehouse.team.Person;
import gatehouse.team.PersonService;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting the account of a team, and one's own place in it. */
@MicronautTest(transactional = false)
class ClosingTest {
    private final ClosingService closing;
    private final Sweep sweep;
    private final PersonService persons;
    private final TestUpload uploads;
    private final TestClock clock;
    private final TestTeam team;
    private final TestTeam elsewhere;
    private final Visitor owner;

    ClosingTest(
            EmbeddedServer server,
            ClosingService closing,
            Sweep sweep,
            PersonService persons,
            TestUpload uploads,
            TestClock clock) {
        this.uploads = uploads;
        this.persons = persons;
        this.closing = closing;
        this.sweep = sweep;
        this.clock = clock;
        this.team = TestTeam.on(server);
        this.elsewhere = TestTeam.on(server);
        this.owner = team.browserOf(team.owner());
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void nothingOfTheTeamIsLeft() throws SQLException {
        Planted planted = new Planted("kiwione");
        planted.handIn(owner, "1");
        CurrentMember member = team.add(Role.MEMBER);
        Visitor browser = team.browserOf(member);
        elsewhere.browserOf(elsewhere.owner());

        owner.get("/team/privacy/closing").post("/team/privacy/closing", typed(team));

        assertThat(owner.status()).isEqualTo(303);
        assertThat(owner.location()).isEqualTo("/sign-in");
        assertThat(owner.cookie("gatehouse")).isNull();
        assertThat(EveryTable.ofTeam(team.id())).isEmpty();
        assertThat(EveryTable.number("select count(*) from team where id = " + team.id()))
                .isZero();
        assertThat(EveryTable.holding("kiwione")).isEmpty();
        for (CurrentMember gone : new CurrentMember[] {team.owner(), member}) {
            assertThat(people(gone)).isZero();
            assertThat(EveryTable.number("select count(*) from session where person_id = " + gone.personId()))
                    .isZero();
        }
        assertThat(browser.get("/inbox").location()).startsWith("/sign-in");
        assertThat(people(elsewhere.owner())).isEqualTo(1);
        assertThat(elsewhere.browserOf(elsewhere.owner()).get("/inbox").status())
                .isEqualTo(200);
    }

    @Test
    void whoIsInAnotherTeamKeepsTheAccount() throws SQLException {
        Person both = team.stranger();
        CurrentMember here = team.add(both, Role.MEMBER);
        CurrentMember there = elsewhere.add(both, Role.MEMBER);

        owner.get("/team/privacy/closing").post("/team/privacy/closing", typed(team));

        assertThat(people(here)).isEqualTo(1);
        assertThat(elsewhere.browserOf(there).get("/inbox").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closing", "leaving"})
    void aWrongNameDeletesNothing(String what) throws SQLException {
        String path = "/team/privacy/" + what;

        owner.get(path).post(path, Map.of("name", "Team"));

        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select(".error-summary a[href=#name]")).hasSize(1);
        assertThat(owner.page().select("#name").val()).isEqualTo("Team");
        assertThat(people(team.owner())).isEqualTo(1);
        assertThat(owner.get("/inbox").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closing", "leaving", "closing/", "leaving/"})
    void whoeverHasNotGivenThePasswordLatelyIsAskedForItFirst(String what) throws SQLException {
        String path = "/team/privacy/" + what;
        owner.get(path);
        clock.moveOn(Duration.ofMinutes(30));

        owner.post(path, typed(team));

        assertThat(owner.location()).startsWith("/account/proof?next=");
        assertThat(people(team.owner())).isEqualTo(1);
        assertThat(owner.get(path).location()).startsWith("/account/proof?next=");
        owner.follow();
        owner.post("/account/proof", Map.of("next", path, "password", Visitor.PASSWORD));
        assertThat(owner.follow().page().select("main form").attr("action")).isEqualTo(path.replaceAll("/$", ""));
    }

    @Test
    void aClosingThatStoppedHalfwayLetsNobodyInAndGoesOn() throws SQLException {
        new Planted("kiwitwo").handIn(owner, "1");

        closing.shut(team.owner());
        assertThat(owner.get("/inbox").location()).startsWith("/sign-in");
        assertThat(EveryTable.ofTeam(team.id())).contains("outreach", "member");
        sweep.run();

        assertThat(EveryTable.ofTeam(team.id())).isEmpty();
        assertThat(people(team.owner())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closing", "leaving"})
    void aLargeFileGoesAsAWhole(String what) throws SQLException {
        CurrentMember member = what.equals("leaving") ? team.add(Role.MEMBER) : team.owner();
        uploads.withPieces(member, 230, Duration.ZERO);
        String path = "/team/privacy/" + what;

        team.browserOf(member).get(path).post(path, typed(team));

        assertThat(EveryTable.number("select count(*) from upload_chunk where team_id = " + team.id()))
                .isZero();
        assertThat(EveryTable.number("select count(*) from mailbox_import where team_id = " + team.id()))
                .isZero();
    }

    @Test
    void whoeverLeavesTakesTheNameWithThem() throws SQLException {
        CurrentMember member = team.add(Role.MEMBER);
        Visitor browser = team.browserOf(member);
        Planted planted = new Planted("kiwithree");
        String page = planted.handIn(browser, "1");
        upload(member);

        browser.get("/team/privacy/leaving").post("/team/privacy/leaving", typed(team));

        assertThat(browser.location()).isEqualTo("/sign-in");
        assertThat(EveryTable.holding(member.name().toLowerCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(people(member)).isZero();
        assertThat(owner.get(page).status()).isEqualTo(200);
        assertThat(owner.get("/team/audit").page().select(".rows li").eq(0).text())
                .startsWith("Former member had their name taken out");
    }

    @Test
    void whoWasRemovedFromTheirOnlyTeamDeletesTheirAccount() throws SQLException {
        CurrentMember member = team.add(Role.MEMBER);
        Visitor browser = team.browserOf(member);
        browser.get("/account/deletion");
        assertThat(browser.page().text()).contains("You are still in a team");
        assertThat(browser.post("/account/deletion", Map.of()).location()).isEqualTo("/account/deletion");
        assertThat(people(member)).isEqualTo(1);

        upload(member);
        owner.get("/team").post("/team/members/" + member.memberId() + "/removal", Map.of());
        Visitor after = team.browserOf(persons.find(member.personId()).orElseThrow());
        assertThat(after.get("/team/choice").page().select("a[href=/account/deletion]"))
                .hasSize(1);
        after.get("/account/deletion").post("/account/deletion", Map.of());

        assertThat(after.location()).isEqualTo("/sign-in");
        assertThat(people(member)).isZero();
        assertThat(EveryTable.holding(member.name().toLowerCase(java.util.Locale.ROOT)))
                .isEmpty();
    }

    @Test
    void theLastOwnerCannotLeave() throws SQLException {
        owner.get("/team/privacy/leaving").post("/team/privacy/leaving", typed(team));

        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.page().select(".error-summary").text()).contains("only owner");
        assertThat(people(team.owner())).isEqualTo(1);
    }

    /** A file that names its member as the one who uploaded it and as the one whose mailbox it is. */
    private void upload(CurrentMember member) throws SQLException {
        long id = uploads.of(member, "Basic");
        EveryTable.execute("update mailbox_import set owner_name = '" + member.name() + "' where team_id = " + team.id()
                + " and id = " + id);
    }

    private static Map<String, String> typed(TestTeam team) {
        return Map.of("name", team.owner().teamName());
    }

    private static long people(CurrentMember member) throws SQLException {
        return EveryTable.number("select count(*) from person where id = " + member.personId());
    }
}
