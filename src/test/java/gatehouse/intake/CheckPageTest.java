package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pasting something on the check page, over HTTP. */
@MicronautTest(transactional = false)
class CheckPageTest {
    @Inject
    EmbeddedServer server;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void thePasteBoxComesFirstAndSaysItsLimit() {
        Document page = visitor.get("/").page();

        assertThat(page.expectFirst("form :is(textarea, input:not([type=hidden]), select)")
                        .id())
                .isEqualTo("text");
        assertThat(page.select("#text-hint").text()).contains("20,000 characters");
        assertThat(page.select("details").not(".account").hasAttr("open")).isFalse();
    }

    @Test
    void anExampleFillsTheBox() {
        Document page = visitor.get("/").page();
        assertThat(page.select(".examples a")).hasSize(2);

        Document filled =
                visitor.get(page.expectFirst(".examples a").attr("href")).page();

        assertThat(filled.select("#text").val()).contains("open to new opportunities");
        assertThat(filled.select("details.more").hasAttr("open")).isTrue();
    }

    @Test
    void whatIsPastedIsKeptAndJudged() {
        visitor.post(
                "/inbox", Map.of("text", "Dear Nora, thank you for your talk.", "form", "one", "name", "Ada Moss"));

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.location()).matches("/inbox/[0-9]+");
        Document page = visitor.follow().page();
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(page.select(".message").text()).isEqualTo("Dear Nora, thank you for your talk.");
        assertThat(page.select(".from").text()).contains("Ada Moss");
    }

    @Test
    void theSameFormSentTwiceIsOneOutreachButAChangedOneIsAnother() {
        String first = post("Hello there", "same");
        String again = post("Hello there", "same");
        String changed = post("Hello there!", "same");
        String fresh = post("Hello there", "other");

        assertThat(again).isEqualTo(first);
        assertThat(changed).isNotEqualTo(first);
        assertThat(fresh).isNotEqualTo(first);
        assertThat(visitor.get("/inbox").page().select(".rows li")).hasSize(3);
    }

    @Test
    void nothingTypedIsSaidOnTopAndLinkedToTheBox() {
        visitor.post("/inbox", Map.of("text", "", "name", "Ada <Moss>"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().title()).startsWith("Error:");
        assertThat(visitor.page().select("#error-summary a[href=#text]")).hasSize(1);
        assertThat(visitor.page().select("#text").attr("aria-describedby")).contains("text-error");
        assertThat(visitor.page().select("#name").val()).isEqualTo("Ada <Moss>");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n\t ", "\u200B\u200D\uFEFF", "\u0000\u0000", "\u00A0\u3164\u2800", "\u202E"})
    void onlyInvisibleCharactersAreRefused(String text) {
        visitor.post("/inbox", Map.of("text", text));

        assertThat(visitor.status()).isEqualTo(422);
    }

    @Test
    void twentyThousandCharactersAreTakenAndOneMoreIsNot() {
        String longest = "🙂".repeat(20_000);

        assertThat(post(longest, "a")).startsWith("/inbox/");
        visitor.get("/").post("/inbox", Map.of("text", longest + "x"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#text-error").text()).contains("20,000");
        assertThat(visitor.page().select("#text").val()).hasSize(40_001);
    }

    @Test
    void aBodyOfMoreThanAMegabyteGetsAClearPage() {
        visitor.post("/inbox", Map.of("text", "x".repeat(1_100_000)));

        assertThat(visitor.status()).isEqualTo(413);
        assertThat(visitor.page().select("h1").text()).contains("too much");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void oddTextIsJudgedAndShownAsTextOnly(String text) {
        String place = post(text, "odd");
        Document page = visitor.get(place).page();

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(page.expectFirst(".message").wholeText().replaceAll("\\s+", " "))
                .isEqualTo(text.replace("\u0000", "").replaceAll("[\r\n]+", " "));
        assertThat(page.select(".message").attr("dir")).isEqualTo("auto");
        assertThat(page.select("script:not([src]), img[src=x], [onerror]")).isEmpty();
        assertThat(visitor.get("/inbox").status()).isEqualTo(200);
        assertThat(visitor.page().select("script:not([src]), img[src=x]")).isEmpty();
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        String token = visitor.page().select("input[name=csrf]").val();
        String body = "csrf=" + token + "&form=h&text=half+%ED%A0%BD+and+%FF+rest";
        visitor.send(HttpRequest.POST("/inbox", body).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.follow().page().select(".message").text())
                .startsWith("half")
                .endsWith("rest")
                .contains("\uFFFD");
    }

    @Test
    void everyWrongFieldIsNamed() {
        Map<String, String> fields = new HashMap<>();
        fields.put("text", "Hello");
        fields.put("kind", "telegram");
        fields.put("relationship", "spouse");
        fields.put("sharedContacts", "many");
        fields.put("name", "n".repeat(201));
        fields.put("subject", "s".repeat(501));
        visitor.post("/inbox", fields);

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#kind", "#subject", "#name", "#relationship", "#sharedContacts");
        for (String place : visitor.page().select("#error-summary a").eachAttr("href")) {
            assertThat(visitor.page().select(place)).as(place).hasSize(1);
        }
    }

    @Test
    void anInvitationMayComeWithoutANote() {
        visitor.post("/inbox", Map.of("text", "", "kind", "invitation", "name", "Ada Moss", "form", "i"));

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.follow().body()).contains("No note came with it");
    }

    private String post(String text, String form) {
        visitor.get("/").post("/inbox", Map.of("text", text, "form", form));
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }

    /** Not in an annotation: the framework would take the braces for an expression of its own. */
    static List<String> oddTexts() {
        return List.of(
                "🙂🎉",
                "<script>alert(1)</script><img src=x onerror=alert(2)>",
                "مرحبا نورا، أود التواصل معك",
                "Hello\u0000 wo\u0000rld",
                "{{first_name}} ${7*7} #{x} [[y]] *{z}",
                "a\rb\r\nc",
                "\u202Eevil\u202C and \u0001\u0008 controls");
    }
}
