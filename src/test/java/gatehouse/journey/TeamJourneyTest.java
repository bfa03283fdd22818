package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gatehouse.team.FirstVisit;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner invites a screen for the front desk, and somebody there says who they are. */
@MicronautTest(transactional = false)
class TeamJourneyTest {
    @Inject
    EmbeddedServer server;

    private Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void nobodyHasBeenHere() throws SQLException {
        chromium = Chromium.start();
        FirstVisit.isStillToCome();
    }

    @AfterEach
    void endChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void fromTheFirstInvitationToADecisionAtASharedScreen() {
        Page owner = chromium.page(new Browser.NewContextOptions().setViewportSize(1280, 900));
        openTheAccount(owner);
        String link = invite(owner);

        Page desk = chromium.page(
                new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
        join(desk, link);
        shareTheDesk(owner);
        sayWhoIsThere(desk);
        lookAtTheTeams(owner);

        assertThat(faults).isEmpty();
    }

    private void openTheAccount(Page page) {
        page.navigate(server.getURL().toString());
        page.fill("#team", "Northgate");
        page.fill("#name", "Nora Quillfeather");
        page.fill("#email", "nora@example.com");
        page.fill("#password", "a gate of many words");
        page.click("main button");
    }

    private String invite(Page page) {
        page.click(".account summary");
        page.click(".account-menu a[href='/team']");
        look(page);
        page.click("form[action='/team/invitations'] button");
        look(page);
        String link = page.locator("#link").innerText();
        page.reload();
        assertThat(page.locator("#link").count()).isZero();
        look(page);
        return link;
    }

    private void join(Page page, String link) {
        page.navigate(link);
        look(page);
        page.fill("#name", "Front desk");
        page.click("main form button");
        assertThat(page.locator("#error-summary").isVisible()).isTrue();
        look(page);
        page.fill("#email", "desk@example.com");
        page.fill("#password", "another gate of many words");
        page.click("main form button");
        assertThat(page.locator("#text").isVisible()).isTrue();
    }

    private void shareTheDesk(Page page) {
        page.navigate(server.getURL() + "/team");
        page.click("li:has-text('Front desk') summary");
        look(page);
        page.click("li:has-text('Front desk') button[name=shared]");
        assertThat(page.locator(".notice").innerText()).contains("Who are you?");
        page.click("summary:has-text('Add a name')");
        page.fill("#name", "Tia Example");
        page.click("form[action='/team/names'] button");
        look(page);
    }

    private void sayWhoIsThere(Page page) {
        page.reload();
        assertThat(page.url()).endsWith("/team/who");
        look(page);
        page.click("button:has-text('Tia Example')");
        page.fill("#text", "Hello, are you open to a new role?");
        page.click("main form .actions button");
        assertThat(page.url()).matches(".*/inbox/[0-9]+");
        assertThat(page.locator(".account summary").innerText()).isEqualTo("Tia Example");
        page.click(".account summary");
        page.click(".account-menu a[href='/team/who']");
        look(page);
    }

    private void lookAtTheTeams(Page page) {
        page.navigate(server.getURL() + "/team/new");
        look(page);
        page.fill("#name", "Hill & Dale");
        page.click("main button");
        page.navigate(server.getURL() + "/team/choice");
        look(page);
        page.click("main .rows button");
        page.navigate(server.getURL() + "/team");
        assertThat(page.locator("h1").innerText()).isEqualTo("Northgate");
    }

    /** Whether axe finds a fault, or the page is wider than the screen. */
    private void look(Page page) {
        Chromium.faults(page).forEach(fault -> faults.add(page.url() + " " + fault));
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(tooWide)) {
            faults.add(page.url() + " is wider than the screen");
        }
    }
}
