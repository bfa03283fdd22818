package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of the house rules and what they change, over HTTP. */
@MicronautTest(transactional = false)
class HouseRulesPageTest {
    private static final String CONNECT = "I'd like to add you to my professional network.";

    @Inject
    EmbeddedServer server;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void whatIsKeptComesBackTidied() {
        visitor.get("/team/rules");
        visitor.post(
                "/team/rules",
                Map.of(
                        "version", "0",
                        "strangers", "strict",
                        "roles", "some",
                        "roleWords", " data  engineer ,\n\nbaker; baker",
                        "neverBought", "SEO",
                        "languages", "german"));

        assertThat(visitor.status()).isEqualTo(303);
        Document page = visitor.follow().page();
        assertThat(page.select(".notice--good").text()).startsWith("Kept.");
        assertThat(page.select("input[name=strangers][checked]").val()).isEqualTo("strict");
        assertThat(page.select("input[name=roles][checked]").val()).isEqualTo("some");
        assertThat(page.select("#roleWords").text()).isEqualToNormalizingWhitespace("data engineer baker");
        assertThat(page.select("#neverBought").val()).isEqualTo("SEO");
        assertThat(page.select("input[name=languages][checked]").eachAttr("value"))
                .containsExactly("german");
        assertThat(page.select("input[name=version]").val()).isEqualTo("1");
        assertThat(visitor.get("/team/rules/me").page().select("#neverBought").val())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidAndKept() {
        visitor.get("/team/rules/me");
        visitor.post(
                "/team/rules/me",
                Map.of(
                        "roles",
                        "some",
                        "neverBought",
                        "x".repeat(61),
                        "topics",
                        "a\n".repeat(5) + "***",
                        "version",
                        "0"));

        assertThat(visitor.status()).isEqualTo(422);
        Document page = visitor.page();
        assertThat(page.select("#error-summary a").eachAttr("href"))
                .containsExactly("#roleWords", "#topics", "#neverBought");
        assertThat(page.select("#neverBought").val()).isEqualTo("x".repeat(61));
        assertThat(page.select("#neverBought").attr("aria-describedby")).contains("neverBought-error");
        assertThat(page.select("input[name=roles][checked]").val()).isEqualTo("some");
    }

    @Test
    void ofTwoWhoChangeTheRulesAtOnceTheSecondIsTold() {
        visitor.get("/team/rules");
        visitor.post("/team/rules", Map.of("version", "0", "topics", "first"));
        visitor.get("/team/rules").post("/team/rules", Map.of("version", "0", "topics", "second"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary").text()).contains("in the meantime");
        assertThat(visitor.page().select("#topics").val()).isEqualTo("second");
        assertThat(visitor.get("/team/rules").page().select("#topics").val()).isEqualTo("first");
        visitor.post("/team/rules", Map.of("version", "1", "topics", "second"));
        assertThat(visitor.status()).isEqualTo(303);
    }

    @Test
    void theVerdictSaysWhichRuleDecidedAndWhereToChangeIt() {
        String place =
                check(CONNECT, Map.of("relationship", "stranger", "headline", "Sales at Acme", "kind", "invitation"));
        assertThat(visitor.get(place).page().select(".because")).isEmpty();

        visitor.get("/team/rules").post("/team/rules", Map.of("version", "0", "strangers", "strict"));
        Document strict = visitor.get(place).page();
        assertThat(strict.select(".because").text()).startsWith("Your team chose to connect with people they know");
        assertThat(strict.select(".because a").attr("href")).isEqualTo("/team/rules");
        assertThat(strict.select(".step h2").text()).isNotEmpty();

        visitor.get("/team/rules/me")
                .post("/team/rules/me", Map.of("version", "0", "strangers", "balanced", "competitors", "Acme"));
        Document own = visitor.get(place).page();
        assertThat(own.select(".because").text()).startsWith("Olu Owner named “Acme” as a competitor");
        assertThat(own.select(".because a").attr("href")).isEqualTo("/team/rules/me");
    }

    @Test
    void whatIsInTheInboxIsJudgedAgainAndWhatWasDecidedStays() throws InterruptedException {
        String place = check(CONNECT, Map.of("relationship", "stranger", "kind", "invitation"));
        visitor.get(place).post(place + "/decisions", Map.of("intent", "introduction"));
        assertThat(inboxBadge()).isEqualTo("Look who it is first");

        visitor.get("/team/rules").post("/team/rules", Map.of("version", "0", "strangers", "strict"));

        for (int i = 0; i < 200 && !inboxBadge().equals("Decline"); i++) {
            Thread.sleep(50);
        }
        assertThat(inboxBadge()).isEqualTo("Decline");
        assertThat(visitor.page().select(".what").text()).isEqualTo("You said: Introduction");
    }

    private String inboxBadge() {
        return visitor.get("/inbox").page().select(".meta .badge").text();
    }

    private String check(String text, Map<String, String> sender) {
        Map<String, String> fields = new HashMap<>(sender);
        fields.put("text", text);
        fields.put("form", "test");
        visitor.get("/").post("/inbox", fields);
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }
}
