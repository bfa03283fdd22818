package gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.CurrentMember;
import gatehouse.team.Person;
import gatehouse.team.PersonService;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class ResetTest {
    private static final String NEXT = "seven blue lanterns";

    private final EmbeddedServer server;
    private final PersonService people;
    private final TwoStepService twoStep;
    private final ResetService resets;
    private final TestClock clock;

    ResetTest(
            EmbeddedServer server, PersonService people, TwoStepService twoStep, ResetService resets, TestClock clock) {
        this.server = server;
        this.people = people;
        this.twoStep = twoStep;
        this.resets = resets;
        this.clock = clock;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void theLinkLetsAMemberChooseAPasswordOnceAndEndsEverySession() {
        TestTeam team = TestTeam.on(server);
        CurrentMember member = team.add(Role.MEMBER);
        Visitor before = team.browserOf(member);
        String link = link(team.browserOf(team.owner()), member, "keep");

        Visitor visitor = Visitor.stranger(server).get(link);
        assertThat(visitor.body()).contains(emailOf(member));
        visitor.post(link, Map.of("password", NEXT));
        assertThat(visitor.location()).isEqualTo("/sign-in?done=reset");
        assertThat(visitor.follow().page().select("[role=status]").text())
                .isEqualTo("Your password was changed. Sign in with the new one.");

        assertThat(before.get("/account").status()).isEqualTo(303);
        assertThat(signIn(member, Visitor.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(member, NEXT).status()).isEqualTo(303);
        assertThat(visitor.get(link).status()).isEqualTo(404);
        assertThat(visitor.post(link, Map.of("password", "another one of mine")).status())
                .isEqualTo(404);
    }

    @Test
    void whoeverRunsTheServerLetsAnOnlyOwnerInAgain() {
        CurrentMember owner = TestTeam.on(server).owner();
        setUp(owner);
        assertThat(resets.makeOnServer("nobody-here@example.com")).isEmpty();
        String link = "/reset/"
                + resets.makeOnServer(" " + emailOf(owner).toUpperCase(Locale.ROOT))
                        .orElseThrow();

        Visitor.stranger(server).get(link).post(link, Map.of("password", NEXT));
        assertThat(signIn(owner, NEXT).location()).isEqualTo("/");
        assertThat(Visitor.stranger(server).get(link).status()).isEqualTo(404);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStays() {
        TestTeam team = TestTeam.on(server);
        CurrentMember member = team.add(Role.MEMBER);
        String link = link(team.browserOf(team.owner()), member, "keep");
        Visitor visitor = Visitor.stranger(server).get(link).post(link, Map.of("password", "password"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a[href=#password]")).hasSize(1);
        assertThat(visitor.post(link, Map.of("password", NEXT)).status()).isEqualTo(303);
    }

    @Test
    void itIsOpenForADayAndOnlyTheNewestIs() {
        TestTeam team = TestTeam.on(server);
        CurrentMember member = team.add(Role.MEMBER);
        String first = link(team.browserOf(team.owner()), member, "keep");
        String second = link(team.browserOf(team.owner()), member, "keep");
        assertThat(Visitor.stranger(server).get(first).status()).isEqualTo(404);
        assertThat(Visitor.stranger(server).get(second).status()).isEqualTo(200);

        clock.moveOn(Duration.ofHours(24).plusSeconds(1));
        assertThat(Visitor.stranger(server).get(second).status()).isEqualTo(404);
    }

    @Test
    void theSecondStepStaysUnlessTheLinkWasMadeToEndIt() {
        TestTeam team = TestTeam.on(server);
        CurrentMember member = team.add(Role.MEMBER);
        setUp(member);
        String keeping = link(team.browserOf(team.owner()), member, "keep");
        Visitor.stranger(server).get(keeping).post(keeping, Map.of("password", NEXT));
        assertThat(signIn(member, NEXT).location()).startsWith("/sign-in/code");

        String ending = link(team.browserOf(team.owner()), member, "end");
        assertThat(twoStep.isOn(member.personId())).as("not before it is used").isTrue();
        Visitor.stranger(server).get(ending).post(ending, Map.of("password", NEXT));
        assertThat(signIn(member, NEXT).location()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER, 200", "OWNER, ADMIN, 200", "ADMIN, MEMBER, 200", "ADMIN, VIEWER, 200",
        "ADMIN, ADMIN, 403", "ADMIN, OWNER, 403", "MEMBER, VIEWER, 403", "VIEWER, VIEWER, 403",
    })
    void nobodyGetsIntoAnAccountThatStandsAsHighAsTheirs(Role by, Role of, int status) {
        TestTeam team = TestTeam.on(server);
        Visitor visitor = team.browserOf(team.add(by));
        String path = "/account/resets/" + team.add(of).memberId();

        assertThat(visitor.get(path).status()).isEqualTo(status);
        assertThat(visitor.post(path, Map.of()).status()).isEqualTo(status);
    }

    @Test
    void norIntoAnotherTeamOfThatPerson() {
        TestTeam team = TestTeam.on(server);
        TestTeam elsewhere = TestTeam.on(server);
        CurrentMember member = team.add(Role.MEMBER);
        elsewhere.add(people.find(member.personId()).orElseThrow(), Role.VIEWER);
        Visitor owner = team.browserOf(team.owner()).post("/account/resets/" + member.memberId(), Map.of());

        assertThat(owner.status()).isEqualTo(403);
        assertThat(owner.page().select("h1").text()).isEqualTo("Somebody else has to do this");
        assertThat(owner.body()).doesNotContain(elsewhere.owner().teamName());
    }

    @Test
    void whoMakesOneHasShownLatelyWhoTheyAre() {
        TestTeam team = TestTeam.on(server);
        CurrentMember member = team.add(Role.MEMBER);
        Visitor owner = team.browserOf(team.owner());
        clock.moveOn(Duration.ofMinutes(21));
        owner.post("/account/resets/" + member.memberId(), Map.of());

        assertThat(owner.location()).startsWith("/account/proof");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maker removed", "maker demoted", "promoted", "elsewhere, too", "nowhere any more"})
    void itOpensNothingOnceWhoMadeItMayNotDoSoAnyMore(String change) {
        TestTeam team = TestTeam.on(server);
        CurrentMember admin = team.add(Role.ADMIN);
        CurrentMember member = team.add(Role.MEMBER);
        String link = link(team.browserOf(admin), member, "end");
        Visitor visitor = Visitor.stranger(server).get(link);
        assertThat(visitor.status()).isEqualTo(200);

        switch (change) {
            case "maker removed" -> team.remove(admin);
            case "maker demoted" -> changeRole(team, admin, Role.MEMBER);
            case "promoted" -> changeRole(team, member, Role.OWNER);
            case "elsewhere, too" ->
                TestTeam.on(server).add(people.find(member.personId()).orElseThrow(), Role.VIEWER);
            default -> team.remove(member);
        }

        assertThat(visitor.post(link, Map.of("password", NEXT)).status()).isEqualTo(404);
        assertThat(visitor.get(link).status()).isEqualTo(404);
        assertThat(signIn(member, NEXT).status()).isEqualTo(422);
    }

    @Test
    void ofTwoWhoUseItAtTheSameMomentOneDoes() throws Exception {
        TestTeam team = TestTeam.on(server);
        CurrentMember member = team.add(Role.MEMBER);
        String link = link(team.browserOf(team.owner()), member, "keep");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = Stream.of("one", "two")
                    .map(name -> threads.submit(() -> {
                        Visitor visitor = Visitor.stranger(server).get(link);
                        together.await();
                        return visitor.post(link, Map.of("password", NEXT + " " + name))
                                .status();
                    }))
                    .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 404);
        }
    }

    private String link(Visitor by, CurrentMember member, String twoStep) {
        by.post("/account/resets/" + member.memberId(), Map.of("twoStep", twoStep));
        assertThat(by.status()).isEqualTo(200);
        return URI.create(by.page().select("#link").text()).getPath();
    }

    private static void changeRole(TestTeam team, CurrentMember member, Role role) {
        Visitor owner = team.browserOf(team.owner()).get("/team");
        owner.post("/team/members/" + member.memberId() + "/role", Map.of("role", role.key(), "version", "0"));
        assertThat(owner.status()).isEqualTo(303);
    }

    private void setUp(CurrentMember member) {
        byte[] secret = twoStep.secretToSetUp(member.personId()).orElseThrow();
        assertThat(twoStep.confirm(
                        member.personId(), 0, OneTimeCode.at(clock.instant().getEpochSecond() / 30, secret)))
                .isPresent();
    }

    private String emailOf(CurrentMember member) {
        return people.find(member.personId()).map(Person::email).orElseThrow().text();
    }

    private Visitor signIn(CurrentMember member, String password) {
        return Visitor.stranger(server)
                .get("/sign-in")
                .post("/sign-in", Map.of("email", emailOf(member), "password", password));
    }
}
