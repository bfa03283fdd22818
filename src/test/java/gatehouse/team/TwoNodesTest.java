package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database behave as one; each test goes from node to node as a load balancer would send it. */
class TwoNodesTest {
    private static final EmbeddedServer ONE = ApplicationContext.run(EmbeddedServer.class, "test");
    private static final EmbeddedServer TWO = ApplicationContext.run(EmbeddedServer.class, "test");

    @AfterAll
    static void stop() {
        ONE.getApplicationContext().close();
        TWO.getApplicationContext().close();
    }

    @Test
    void signInOnOneWorkOnTheOtherAndEndTheSessionOnAThirdRequest() {
        Visitor visitor = Visitor.withAccount(ONE).get("/sign-in");
        visitor.post("/sign-in", Map.of("email", visitor.email(), "password", Visitor.PASSWORD));
        String session = Objects.requireNonNull(visitor.cookie("gatehouse")).getValue();

        visitor.at(TWO).get("/").post("/inbox", Map.of("text", "Hello, are you open to a new role?"));
        assertThat(visitor.status()).isEqualTo(303);
        visitor.at(ONE).follow();
        assertThat(visitor.status()).isEqualTo(200);

        visitor.at(ONE).post("/sign-out", Map.of());
        for (EmbeddedServer node : new EmbeddedServer[] {TWO, ONE}) {
            visitor.setCookie("gatehouse", session);
            assertThat(visitor.at(node).get("/inbox").location()).startsWith("/sign-in");
        }
    }

    @Test
    void aLinkMadeOnOneLetsSomebodyInOnTheOtherOnce() {
        TestTeam team = TestTeam.on(ONE);
        String link = team.link(Role.VIEWER);
        Visitor newcomer = Visitor.stranger(TWO).get(link);
        newcomer.post(link, Map.of("name", "Nia", "email", team.id() + "@example.com", "password", "pässwörd 🔑 long"));

        assertThat(newcomer.at(ONE).get("/inbox").status()).isEqualTo(200);
        assertThat(Visitor.stranger(ONE).get(link).status()).isEqualTo(404);
    }

    @Test
    void whoIsRemovedOnOneIsOutOnTheOther() {
        TestTeam team = TestTeam.on(ONE);
        CurrentMember member = team.add(Role.MEMBER);
        Visitor visitor = team.browserOf(member).at(TWO);
        assertThat(visitor.get("/inbox").status()).isEqualTo(200);

        team.browserOf(team.owner()).post("/team/members/" + member.memberId() + "/removal", Map.of());
        assertThat(visitor.get("/inbox").location()).startsWith("/sign-in");
    }
}
