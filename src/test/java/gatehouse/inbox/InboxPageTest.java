package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox, over HTTP. */
@MicronautTest(transactional = false)
class InboxPageTest {
    @Inject
    EmbeddedServer server;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = Visitor.signedIn(server);
    }

    @Test
    void anEmptyInboxInvitesToCheckSomething() {
        Document page = visitor.get("/inbox").page();

        assertThat(page.select(".empty a.button").attr("href")).isEqualTo("/");
        assertThat(page.select(".filters")).isEmpty();
    }

    @Test
    void theNewestComesFirstAndFiftyMakeAPage() {
        for (int i = 1; i <= 53; i++) {
            check("Message number " + i + ".");
        }

        Document first = visitor.get("/inbox").page();
        assertThat(first.select(".opening").eachText())
                .hasSize(50)
                .startsWith("Message number 53.")
                .endsWith("Message number 4.");
        Document second = visitor.get(first.select("a[rel=next]").attr("href")).page();
        assertThat(second.select(".opening").eachText())
                .containsExactly("Message number 3.", "Message number 2.", "Message number 1.");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void aTextThatIsNotReadIsGivenNoGuess() {
        check("你好！我想了解贵公司的研究。");

        assertThat(what()).isEqualTo("Not in English");
        for (String intent : visitor.page().select("#intent option").eachAttr("value")) {
            assertThat(visitor.get("/inbox?intent=" + intent).page().select(".rows li"))
                    .hasSize(intent.isEmpty() ? 1 : 0);
        }

        String verdict = visitor.get("/inbox").page().select(".rows li a").attr("href");
        visitor.post(verdict + "/decisions", Map.of("intent", "help_request"));
        assertThat(what()).isEqualTo("You said: Request for help");
        assertThat(visitor.get("/inbox?intent=help_request").page().select(".rows li"))
                .hasSize(1);
    }

    private String what() {
        return visitor.get("/inbox").page().select(".rows .what").text();
    }

    @Test
    void theFilterShowsWhatItSays() {
        for (String text : List.of(
                "Dear Nora, are you open to new opportunities? We are hiring a data engineer.",
                "Pay a registration fee of 90 USD and send a photo of your passport, no interview needed.",
                "Thank you for your article on panel data.")) {
            check(text);
        }
        for (String field : List.of("intent", "action", "risk")) {
            Document all = visitor.get("/inbox").page();
            int found = 0;
            for (String value : all.select("#" + field + " option").eachAttr("value")) {
                if (!value.isEmpty()) {
                    Document some = visitor.get("/inbox?" + field + "=" + value).page();
                    assertThat(some.select("#" + field + " option[selected]").val())
                            .isEqualTo(value);
                    found += some.select(".rows li").size();
                }
            }
            assertThat(found).as(field).isEqualTo(3);
        }
        assertThat(visitor.get("/inbox?intent=nonsense&risk=&before=x").page().select(".rows li"))
                .hasSize(3);
        Document none = visitor.get("/inbox?intent=harassment&action=accept").page();
        assertThat(none.select(".rows")).isEmpty();
        assertThat(none.select(".filters")).hasSize(1);
    }

    @Test
    void whatIsDeletedIsGoneAndCanBePutBack() {
        String place = check("Hello there, this is a note.");
        visitor.get(place).post(place + "/deletion", Map.of());

        assertThat(visitor.status()).isEqualTo(303);
        Document list = visitor.follow().page();
        assertThat(list.select(".rows")).isEmpty();
        assertThat(list.select(".undo").attr("action")).isEqualTo(place + "/restoration");
        assertThat(visitor.get(place).status()).isEqualTo(404);
        visitor.get("/").post(place + "/decisions", Map.of("intent", "scam"));
        assertThat(visitor.status()).isEqualTo(404);
        visitor.get("/").post(place + "/deletion", Map.of());
        assertThat(visitor.status()).isEqualTo(404);

        visitor.get("/").post(list.select(".undo").attr("action"), Map.of());
        assertThat(visitor.follow().status()).isEqualTo(200);
        assertThat(visitor.get("/inbox").page().select(".rows li")).hasSize(1);
    }

    @Test
    void postingADeletedOneAgainPutsItBack() {
        String place = check("Hello there, this is a note.");
        visitor.get(place).post(place + "/deletion", Map.of());

        assertThat(check("Hello there, this is a note.")).isEqualTo(place);
        assertThat(visitor.get(place).status()).isEqualTo(200);
    }

    private String check(String text) {
        visitor.post("/inbox", Map.of("text", text, "form", "test"));
        assertThat(visitor.status()).isEqualTo(303);
        return Objects.requireNonNull(visitor.location());
    }
}
