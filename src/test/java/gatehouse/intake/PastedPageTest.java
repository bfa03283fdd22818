package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pasting a page that was copied from LinkedIn, over HTTP. */
@MicronautTest(transactional = false)
class PastedPageTest {
    @Inject
    EmbeddedServer server;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void aCopiedConversationFillsTheFields() throws IOException {
        Document page = visitor.get(post(page("conversation.txt"), "c")).page();

        assertThat(page.select(".from").text())
                .contains("Tobias Ashgrove", "Head of Platform at Northbeam Example GmbH", "Connected on LinkedIn");
        assertThat(page.select(".message").text())
                .startsWith("Hi Nora, I saw your talk")
                .endsWith("3:00 PM tomorrow");
        assertThat(page.select("#headline").val()).isEqualTo("Head of Platform at Northbeam Example GmbH");
        assertThat(page.select(".notice").text()).contains("copied LinkedIn page");
    }

    @Test
    void severalThingsOnAPageAreShownBeforeTheyAreJudged() throws IOException {
        visitor.post("/inbox", Map.of("text", page("invitations-received.txt"), "form", "i"));

        assertThat(visitor.status()).isEqualTo(200);
        Document page = visitor.page();
        assertThat(page.select("h1").text()).contains("3 messages or invitations");
        assertThat(page.select(".found strong").eachText()).containsExactly("Żaneta Wzórska", "Bram O'Testerly", "李示例");
        assertThat(page.select(".found .meta").eachText().getFirst()).isEqualTo("Invitation · Kierowniczka projektu");
        assertThat(page.select(".found li").get(1).text()).contains("3 quick questions");
        assertThat(page.select(".found [checked]")).hasSize(3);
        assertThat(visitor.get("/inbox").page().select(".rows li"))
                .as("nothing is kept yet")
                .isEmpty();
    }

    @Test
    void everyTickedOneIsJudgedByItself() throws IOException {
        String place = judge(page("invitations-received.txt"), "0", "2");
        assertThat(place).isEqualTo("/inbox?added=2");

        Document inbox = visitor.get(place).page();

        assertThat(inbox.select(".notice").text()).startsWith("2 messages or invitations");
        assertThat(inbox.select(".who").eachText()).containsExactlyInAnyOrder("Żaneta Wzórska", "李示例");
        assertThat(judge(page("invitations-received.txt"), "0", "2")).isEqualTo(place);
        assertThat(visitor.get("/inbox").page().select(".rows li")).hasSize(2);
    }

    @Test
    void aSingleTickLeadsToItsVerdict() throws IOException {
        assertThat(judge(page("invitations-received.txt"), "1")).matches("/inbox/[0-9]+\\?read=copy");

        assertThat(visitor.follow().page().select(".from").text()).contains("Bram O'Testerly");
    }

    @Test
    void noTickIsSaidOnTopAndNothingIsLost() throws IOException {
        String text = page("invitations-received.txt");
        visitor.post("/inbox", Map.of("text", text, "form", "i", "as", "each", "subject", "A <word>", "name", "Ada"));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#error-summary a[href=#take]")).hasSize(1);
        assertThat(visitor.page().select(".found [checked]")).isEmpty();
        assertThat(visitor.page().select("input[name=text]").val()).isEqualTo(text);
        assertThat(visitor.page().select("input[name=subject]").val()).isEqualTo("A <word>");
        assertThat(visitor.page().select("input[name=name]").val()).isEqualTo("Ada");
    }

    @Test
    void aPageCanBeJudgedAsOneMessageOrChanged() throws IOException {
        String text = page("invitations-received.txt");
        visitor.post("/inbox", Map.of("text", text, "form", "i", "as", "whole", "kind", "inmail", "name", "Ada Moss"));

        assertThat(visitor.location()).matches("/inbox/[0-9]+");
        assertThat(visitor.follow().page().select(".message").text()).startsWith("Manage invitations");
        assertThat(visitor.page().select(".from").text()).contains("InMail", "Ada Moss");

        visitor.post("/inbox", Map.of("text", text, "form", "i", "as", "edit", "name", "Ada Moss"));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.page().select("#text").val().strip()).isEqualTo(text.strip());
        assertThat(visitor.page().select("#name").val()).isEqualTo("Ada Moss");
    }

    @Test
    void severalConversationsCanBePastedTogether() throws IOException {
        String two = page("conversation-whole-page.txt") + "\n"
                + "Ada Moss\n2nd degree connection\n· 2nd\nPaints houses\nTODAY\n"
                + "Ada Moss sent the following message at 6:43 AM\nAda Moss  6:43 AM\nShall I paint yours?\n";
        visitor.post("/inbox", Map.of("text", two, "form", "two"));

        assertThat(visitor.page().select(".found strong").eachText()).containsExactly("Tobias Ashgrove", "Ada Moss");
        assertThat(visitor.page().select(".found .meta").eachText())
                .containsExactly("Message", "Message · Paints houses");
    }

    @Test
    void aLongPageOfShortThingsIsTakenAndAnEndlessOneIsNot() {
        String one = "Ada Moss %d\nAda Moss %d is inviting you to connect\nFounder\nToday\nIgnore\nAccept\n"
                + "Hello! ".repeat(70) + "\n";
        String fifty = IntStream.range(0, 50).mapToObj(i -> one.formatted(i, i)).collect(Collectors.joining());
        visitor.post("/inbox", Map.of("text", fifty, "form", "f"));
        assertThat(visitor.page().select(".found li")).hasSize(50);

        visitor.post("/inbox", Map.of("text", fifty + one.formatted(51, 51), "form", "f"));
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#text-error").text()).contains("50");
    }

    @Test
    void aConversationOfOnlyOwnWordsIsRefused() {
        String page = "Olu Owner sent the following message at 6:43 AM\nOlu Owner  6:43 AM\nHello?\n"
                + "Attach an image to your conversation with Ada Moss";
        visitor.post("/inbox", Map.of("text", page));

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#text-error").text()).contains("only your own messages");
    }

    private String judge(String text, String... taken) {
        String token = visitor.get("/").page().select("main input[name=csrf]").val();
        String ticks = Stream.of(taken).map(place -> "&take=" + place).collect(Collectors.joining());
        String body = "csrf=" + token + "&form=i&as=each" + ticks + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        visitor.send(HttpRequest.POST("/inbox", body).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }

    private String post(String text, String form) {
        visitor.get("/").post("/inbox", Map.of("text", text, "form", form));
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }

    private static String page(String name) throws IOException {
        try (InputStream in = PastedPageTest.class.getResourceAsStream("/web-copy/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
