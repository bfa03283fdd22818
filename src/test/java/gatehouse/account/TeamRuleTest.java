package gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TeamRuleTest {
    private final EmbeddedServer server;
    private final TestClock clock;

    TeamRuleTest(EmbeddedServer server, TestClock clock) {
        this.server = server;
        this.clock = clock;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void anAdminSwitchesOnThatEverybodyNeedsASecondStepAndWhoHasNoneSetsItUpFirst() {
        TestTeam team = TestTeam.on(server);
        Visitor member = team.browserOf(team.add(Role.MEMBER));
        Visitor admin = team.browserOf(team.add(Role.ADMIN)).get("/account/two-step");
        admin.post("/account/two-step/rule", Map.of("required", "true"));

        for (String path : List.of("/inbox", "/", "/account/email", "/team")) {
            assertThat(member.get(path).location()).as(path).isEqualTo("/account/two-step");
        }
        assertThat(member.post("/inbox", Map.of("text", "Hello")).location()).isEqualTo("/account/two-step");
        member.follow();
        assertThat(member.page().select(".notice").text()).startsWith("Your team asks everybody");
        member.post("/account/two-step", Map.of("code", codeFor(member)));
        assertThat(member.page().select("#codes li")).hasSize(10);
        assertThat(member.get("/inbox").status()).isEqualTo(200);
    }

    @Test
    void whoSetItUpInAnotherBrowserTakesItHereAndGoesOn() {
        TestTeam team = TestTeam.on(server);
        CurrentMember who = team.add(Role.MEMBER);
        Visitor there = team.browserOf(who).get("/account/two-step");
        Visitor here = team.browserOf(who);
        byte[] secret = secretOn(there);
        there.post("/account/two-step", Map.of("code", codeNow(secret)));
        team.browserOf(team.owner())
                .get("/account/two-step")
                .post("/account/two-step/rule", Map.of("required", "true"));
        assertThat(there.get("/inbox").status()).isEqualTo(200);

        assertThat(here.get("/inbox").location()).isEqualTo("/account/two-step");
        assertThat(here.follow().location()).isEqualTo("/account/proof");
        clock.moveOn(Duration.ofMinutes(1));
        here.follow().post("/account/proof", Map.of("password", Visitor.PASSWORD, "code", codeNow(secret)));
        assertThat(here.status()).isEqualTo(303);
        assertThat(here.get("/inbox").status()).isEqualTo(200);
        assertThat(here.get("/account/two-step").page().select("h1").text()).isEqualTo("Your second step is on");
    }

    @Test
    void anAdminLeavesItToEachPersonAgain() {
        TestTeam team = TestTeam.on(server);
        Visitor member = team.browserOf(team.add(Role.MEMBER));
        Visitor owner = team.browserOf(team.owner()).get("/account/two-step");
        assertThat(owner.page().select("button[name=required]").val()).isEqualTo("true");
        owner.post("/account/two-step/rule", Map.of("required", "true"));
        assertThat(owner.follow().page().select("button[name=required]").val()).isEqualTo("false");

        owner.post("/account/two-step/rule", Map.of("required", "false"));
        assertThat(member.get("/inbox").status()).isEqualTo(200);
    }

    @Test
    void aMemberIsNotShownTheTeamsRule() {
        TestTeam team = TestTeam.on(server);
        Visitor member = team.browserOf(team.add(Role.MEMBER)).get("/account/two-step");

        assertThat(member.page().select("button[name=required]")).isEmpty();
    }

    private String codeFor(Visitor visitor) {
        return codeNow(secretOn(visitor));
    }

    private static byte[] secretOn(Visitor visitor) {
        return new Base32().decode(visitor.page().select(".secret code").text().replace(" ", ""));
    }

    private String codeNow(byte[] secret) {
        return OneTimeCode.at(clock.instant().getEpochSecond() / 30, secret);
    }
}
