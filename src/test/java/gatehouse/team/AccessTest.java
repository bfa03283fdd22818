package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.AccessTable.Answer;
import gatehouse.team.AccessTable.Who;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kind of visitor tries every route over HTTP and gets what the access table says. */
@MicronautTest(transactional = false)
class AccessTest {
    private final EmbeddedServer server;
    private final Places places;
    private final AccessTable table = AccessTable.load("team/access.txt");

    AccessTest(EmbeddedServer server) {
        this.server = server;
        this.places = new Places(server);
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
        return table.routes().stream()
                .flatMap(route -> Stream.of(Who.values())
                        .map(who -> DynamicTest.dynamicTest(route + " as " + who, () -> check(route, who))));
    }

    @TestFactory
    Stream<DynamicTest> atASharedScreenOneHasToSayFirstWhoOneIs() {
        TestTeam team = TestTeam.on(server);
        CurrentMember desk = team.add(Role.MEMBER);
        team.share(desk);
        Visitor screen = team.browserOf(desk);
        return table.routes().stream()
                .filter(route -> table.answer(route, Who.UNDECIDED).orElseThrow() == Answer.CHOOSE)
                .map(route -> DynamicTest.dynamicTest(route, () -> {
                    ask(screen, route, Places.nowhere(route.substring(route.indexOf(' ') + 1)));
                    assertThat(screen.location()).isEqualTo("/team/who");
                }));
    }

    private void check(String route, Who who) {
        TestTeam team = TestTeam.on(server);
        Visitor visitor = visitor(who, team);
        String template = route.substring(route.indexOf(' ') + 1);
        Answer expected = table.answer(route, who).orElseThrow();

        ask(visitor, route, places.in(team, template));
        switch (expected) {
            case YES ->
                assertThat(visitor.status() + " " + visitor.location())
                        .matches("(200|400|422) null|303 (?!/sign-in\\?|/team/choice|/team/who).*");
            case NO -> assertThat(visitor.status()).isEqualTo(403);
            case SIGN_IN -> assertThat(visitor.location()).matches("/sign-in(\\?.*)?");
            case CHOOSE -> assertThat(visitor.location()).isEqualTo("/team/choice");
            case NOTHING -> {
                assertThat(visitor.status()).isEqualTo(404);
                String body = bare(visitor);
                ask(visitor, route, Places.nowhere(template));
                assertThat(bare(visitor)).isEqualTo(body);
            }
        }
        if (expected != Answer.YES || who == Who.OTHER) {
            assertThat(visitor.body()).doesNotContain(Places.PLANTED);
        }
    }

    private Visitor visitor(Who who, TestTeam team) {
        return switch (who) {
            case ANONYMOUS -> Visitor.stranger(server).get("/sign-in");
            case UNDECIDED -> team.browserOf(team.stranger());
            case OTHER -> other();
            case VIEWER, MEMBER, ADMIN -> team.browserOf(team.add(Role.valueOf(who.name())));
            case OWNER -> team.browserOf(team.owner());
            case REMOVED -> removedFrom(team);
        };
    }

    private Visitor other() {
        TestTeam elsewhere = TestTeam.on(server);
        return elsewhere.browserOf(elsewhere.owner());
    }

    private static Visitor removedFrom(TestTeam team) {
        CurrentMember member = team.add(Role.ADMIN);
        Visitor visitor = team.browserOf(member);
        team.remove(member);
        return visitor;
    }

    private static void ask(Visitor visitor, String route, String path) {
        if (route.startsWith("GET ")) {
            visitor.get(path);
        } else {
            Places.post(visitor, route, path);
        }
    }

    /** The page without the number by which it is found in the log. */
    private static String bare(Visitor visitor) {
        Document page = visitor.page();
        page.select("#error-id").remove();
        return page.html();
    }
}
