package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class LayoutTest {
    private final EmbeddedServer server;

    LayoutTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void everyPageHasItsLandmarksAndAWayPastTheNavigation() {
        Document page = Visitor.signedIn(server).get("/nowhere").page();

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("body > header, body > footer, main, nav[aria-label]"))
                .hasSize(4);
        assertThat(page.select("h1")).hasSize(1);
        String target = page.select("body > a.skip-link:first-child").attr("href");
        assertThat(page.select(target).select("main")).hasSize(1);
    }

    @Test
    void theNavigationNamesTheRoomsAndTheOneYouAreIn() {
        Document page = Visitor.signedIn(server).get("/guide/nowhere").page();

        assertThat(page.select("nav.rooms a").eachText())
                .containsExactly("Check", "Upload", "Inbox", "Follow-ups", "Before you send", "Guide", "Checklist");
        assertThat(page.select("nav.rooms a[aria-current=page]").eachText()).containsExactly("Guide");
    }

    @Test
    void theAccountMenuNamesYouAndSignsOutByAGuardedForm() {
        Document page = Visitor.signedIn(server).get("/nowhere").page();

        assertThat(page.select(".account summary").text()).isEqualTo("Olu Owner");
        assertThat(page.select("form[method=post][action=/sign-out] input[name=csrf]")
                        .val())
                .hasSize(43);
    }

    @Test
    void noPageCarriesScriptOrStyleOfItsOwn() {
        Document page = Visitor.signedIn(server).get("/nowhere").page();

        assertThat(page.select("style, [style], script:not([src]), [onclick], [onload]"))
                .isEmpty();
        assertThat(page.select("[src^=http], link[href^=http]")).isEmpty();
    }
}
