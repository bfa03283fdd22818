package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class WelcomeTest {
    private static final Map<String, String> FORM = Map.of(
            "team", "Hill & Dale", "name", "Ana Example", "email", "Ana@Example.com ", "password", "zwölf Türme 🔑");

    private final EmbeddedServer server;

    WelcomeTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void nobodyHasBeenHere() throws SQLException {
        FirstVisit.isStillToCome();
    }

    @Test
    void theFirstVisitorIsLedFromAnyPageToTheWelcomeForm() {
        Visitor visitor = Visitor.stranger(server).get("/test-pages/member");

        assertThat(visitor.status()).isEqualTo(303);
        visitor.follow();
        assertThat(visitor.location()).isEqualTo("/welcome");
        Document page = visitor.follow().page();
        assertThat(page.select("main form label").eachText())
                .containsExactly("Team", "Your name", "E-mail address", "Password");
        assertThat(page.select("input[name=password]").attr("autocomplete")).isEqualTo("new-password");
    }

    @Test
    void theFormMakesTheAccountSignsInAndGoesToTheCheckPage() throws SQLException {
        Visitor visitor = Visitor.stranger(server).get("/welcome").post("/welcome", FORM);

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).isEqualTo("/");
        assertThat(visitor.get("/test-pages/member").body()).isEqualTo("Ana Example of Hill & Dale, owner");
        assertThat(Stream.of(FirstVisit.rowsOf("team"), FirstVisit.rowsOf("person"), FirstVisit.rowsOf("member")))
                .containsOnly(1);
    }

    @Test
    void theAddressIsKeptInOneSpellingAndThePasswordOnlyAsAHash() throws SQLException {
        Visitor.stranger(server).get("/welcome").post("/welcome", FORM);

        assertThat(FirstVisit.first("email", "person")).isEqualTo("ana@example.com");
        assertThat(FirstVisit.first("password_hash", "person")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        Visitor again = Visitor.stranger(server).get("/sign-in");
        again.post("/sign-in", Map.of("email", " ANA@example.COM", "password", "zwölf Türme 🔑"));
        assertThat(again.location()).isEqualTo("/");
    }

    @Test
    void afterwardsTheWelcomeFormIsClosedForEverybody() throws SQLException {
        Visitor late = Visitor.stranger(server).get("/welcome");
        Visitor.stranger(server).get("/welcome").post("/welcome", FORM);

        Map<String, String> other = new LinkedHashMap<>(FORM);
        other.put("email", "late@example.com");
        late.post("/welcome", other);
        assertThat(late.location()).isEqualTo("/sign-in");
        assertThat(late.get("/welcome").status()).isEqualTo(303);
        assertThat(FirstVisit.rowsOf("person")).isEqualTo(1);
    }

    @Test
    void ofTwoFirstVisitsAtTheSameMomentOneMakesTheTeam() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Visitor>> visits = Stream.of("one", "two")
                    .map(name -> threads.submit(() -> {
                        Map<String, String> form = new LinkedHashMap<>(FORM);
                        form.put("email", name + "@example.com");
                        Visitor visitor = Visitor.stranger(server).get("/welcome");
                        together.await();
                        return visitor.post("/welcome", form);
                    }))
                    .toList();
            assertThat(List.of(
                            String.valueOf(visits.get(0).get().location()),
                            String.valueOf(visits.get(1).get().location())))
                    .containsExactlyInAnyOrder("/", "/sign-in");
        }
        assertThat(FirstVisit.rowsOf("team")).isEqualTo(1);
        assertThat(FirstVisit.rowsOf("person")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "team     | ''                | Enter a name for your team",
                "team     | '\u200b \u2060'   | Enter a name for your team",
                "name     | '  '              | Enter your name",
                "email    | ''                | Enter your e-mail address",
                "email    | nobody            | Enter an e-mail address like name@example.com",
                "email    | a b@example.com   | Enter an e-mail address like name@example.com",
                "password | ''                | Choose a password",
                "password | 🔑🔑🔑🔑🔑🔑🔑   | Use at least 8 characters for the password",
            })
    void aMistakeIsNamedAtTheTopAndLinkedToItsField(String field, String value, String sentence) throws SQLException {
        Map<String, String> form = new LinkedHashMap<>(FORM);
        form.put(field, value);
        Visitor visitor = Visitor.stranger(server).get("/welcome").post("/welcome", form);
        Document page = visitor.page();

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#error-summary[role=alert] a[href=#" + field + "]")
                        .text())
                .isEqualTo(sentence);
        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + field).attr("aria-describedby")).contains(field + "-error");
        assertThat(page.select("#" + field + "-error").text()).isEqualTo("Error: " + sentence);
        assertThat(FirstVisit.rowsOf("team")).isZero();
    }

    @Test
    void whatWasTypedIsKeptEscapedAndThePasswordNever() {
        Map<String, String> form = new LinkedHashMap<>(FORM);
        form.put("team", "\"><script>alert(1)</script>");
        form.put("name", "");
        Visitor visitor = Visitor.stranger(server).get("/welcome").post("/welcome", form);

        assertThat(visitor.page().select("#team").val()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(visitor.page().select("#email").val()).isEqualTo("Ana@Example.com ");
        assertThat(visitor.page().select("script:not([src])")).isEmpty();
        assertThat(visitor.page().select("#password").val()).isEmpty();
        assertThat(visitor.body()).doesNotContain("zwölf");
    }

    @Test
    void aNameFullOfMarkupIsShownAsItWasTyped() {
        Map<String, String> form = new LinkedHashMap<>(FORM);
        form.put("name", "<b onclick=x>Ana</b> \u202ereversed");
        Visitor visitor =
                Visitor.stranger(server).get("/welcome").post("/welcome", form).get("/nowhere");

        assertThat(visitor.page().select(".account summary").text()).contains("<b onclick=x>Ana</b>");
        assertThat(visitor.page().select("[onclick]")).isEmpty();
    }

    @Test
    void aFormOfWhichHalfIsMissingIsAMistakeAndNoFault() {
        assertThat(Visitor.stranger(server)
                        .get("/welcome")
                        .post("/welcome", Map.of())
                        .status())
                .isEqualTo(422);
    }
}
