package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gatehouse.team.AccessTable.Who;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table and the routes of the program are the same, and what the table doesn't know is closed. */
@MicronautTest(transactional = false)
class AccessTableTest {
    private static final String ROW = "GET /x sign-in choose 404 no yes yes yes sign-in";

    private final Router router;
    private final AccessTable table;

    AccessTableTest(Router router, AccessTable table) {
        this.router = router;
        this.table = table;
    }

    @Test
    void everyRouteHasAnEntryAndEveryEntryARoute() {
        assertThat(missing(router, table)).as("routes without an entry").isEmpty();

        Set<String> left = new TreeSet<>(table.routes());
        left.removeAll(routes(router));
        assertThat(left).as("entries without a route").isEmpty();
    }

    @Test
    void aPlantedRouteIsFoundAndClosedToEverybody() {
        try (EmbeddedServer server =
                ApplicationContext.run(EmbeddedServer.class, Map.of("gatehouse.planted", "yes"), "test")) {
            Router planted = server.getApplicationContext().getBean(Router.class);
            assertThat(missing(planted, table)).containsExactly("GET /planted/{id}");

            TestTeam team = TestTeam.on(server);
            assertThat(team.browserOf(team.owner()).get("/planted/1").status()).isEqualTo(403);
            assertThat(Visitor.stranger(server).get("/planted/1").location()).startsWith("/sign-in");
        }
    }

    @Test
    void aRowSaysWhatEachMayDo() {
        AccessTable one = AccessTable.of("# a remark\n\n" + ROW);

        assertThat(one.allows("GET /x", Who.MEMBER)).isTrue();
        assertThat(one.allows("GET /x", Who.VIEWER)).isFalse();
        assertThat(one.allows("GET /x", Who.ANONYMOUS)).isFalse();
        assertThat(one.allows("POST /x", Who.OWNER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROW + "\n" + ROW,
                "GET /x sign-in choose 404 no yes yes yes",
                "GET /x sign-in choose 404 no yes yes yes perhaps",
                "GET /x no choose 404 no yes yes yes no",
                "GET /x sign-in choose 404 sign-in yes yes yes sign-in",
                "GET /x sign-in choose 404 no yes yes yes yes",
            })
    void aSlipInTheTableStopsTheStart(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccessTable.of(text));
    }

    private static Set<String> missing(Router router, AccessTable table) {
        Set<String> missing = routes(router);
        missing.removeAll(table.routes());
        return missing;
    }

    private static Set<String> routes(Router router) {
        return router.uriRoutes().map(AccessRule::nameOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
