package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.AccessTable.Answer;
import gatehouse.team.AccessTable.Who;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever changes something of a team makes sure, inside its transaction, that who does it still may. */
@MicronautTest(transactional = false)
class ConfirmTest {
    private final EmbeddedServer server;
    private final Places places;
    private final AccessTable table = AccessTable.load("team/access.txt");

    ConfirmTest(EmbeddedServer server) {
        this.server = server;
        this.places = new Places(server);
    }

    @TestFactory
    Stream<DynamicTest> whoIsRemovedOrChangedMeanwhileDoesNothingMore() {
        return table.routes().stream()
                .filter(route -> route.startsWith("POST "))
                .filter(route -> table.answer(route, Who.UNDECIDED).orElseThrow() == Answer.CHOOSE)
                .flatMap(route -> Stream.of("removed", "viewer")
                        .map(change ->
                                DynamicTest.dynamicTest(route + ", meanwhile " + change, () -> check(route, change))));
    }

    private void check(String route, String change) {
        TestTeam team = TestTeam.on(server);
        Visitor owner = team.browserOf(team.owner());
        String path = places.in(team, route.substring(route.indexOf(' ') + 1));

        Places.post(owner.sending(ChangeInBetween.HEADER, change), route, path);

        assertThat(owner.status()).isEqualTo(403);
        assertThat(owner.page().select("h1").text()).isEqualTo("Your place in this team has changed");
    }
}
