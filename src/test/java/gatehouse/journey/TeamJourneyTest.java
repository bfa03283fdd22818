package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An owner invites a screen for the front desk, and somebody there says who they are. */
@MicronautTest(transactional = false)
class TeamJourneyTest {
    @Inject
    EmbeddedServer server;

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void fromTheFirstInvitationToADecisionAtASharedScreen() {
        Page owner = journey.page(new Browser.NewContextOptions().setViewportSize(1280, 900));
        journey.openTheAccount(owner, server);
        String link = invite(owner);

        Page desk = journey.page(
                new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
        join(desk, link);
        shareTheDesk(owner);
        sayWhoIsThere(desk);
        lookAtTheTeams(owner);

        assertThat(journey.faults()).isEmpty();
    }

    private String invite(Page page) {
        page.click(".account summary");
        page.click(".account-menu a[href='/team']");
        journey.look(page);
        page.click("form[action='/team/invitations'] button");
        journey.look(page);
        String link = page.locator("#link").innerText();
        page.reload();
        assertThat(page.locator("#link").count()).isZero();
        journey.look(page);
        return link;
    }

    private void join(Page page, String link) {
        page.navigate(link);
        journey.look(page);
        page.fill("#name", "Front desk");
        page.click("main form button");
        assertThat(page.locator("#error-summary").isVisible()).isTrue();
        journey.look(page);
        page.fill("#email", "desk@example.com");
        page.fill("#password", "another gate of many words");
        page.click("main form button");
        assertThat(page.locator("#text").isVisible()).isTrue();
    }

    private void shareTheDesk(Page page) {
        page.navigate(server.getURL() + "/team");
        page.click("li:has-text('Front desk') summary");
        journey.look(page);
        page.click("li:has-text('Front desk') button[name=shared]");
        assertThat(page.locator(".notice").innerText()).contains("Who are you?");
        page.click("summary:has-text('Add a name')");
        page.fill("#name", "Tia Example");
        page.click("form[action='/team/names'] button");
        journey.look(page);
    }

    private void sayWhoIsThere(Page page) {
        page.reload();
        assertThat(page.url()).endsWith("/team/who");
        journey.look(page);
        page.click("button:has-text('Tia Example')");
        page.fill("#text", "Hello, are you open to a new role?");
        page.click("main form .actions button");
        assertThat(page.url()).matches(".*/inbox/[0-9]+");
        assertThat(page.locator(".account summary").innerText()).isEqualTo("Tia Example");
        page.click(".account summary");
        page.click(".account-menu a[href='/team/who']");
        journey.look(page);
    }

    private void lookAtTheTeams(Page page) {
        page.navigate(server.getURL() + "/team/new");
        journey.look(page);
        page.fill("#name", "Hill & Dale");
        page.click("main button");
        page.navigate(server.getURL() + "/team/choice");
        journey.look(page);
        page.click("main .rows button");
        page.navigate(server.getURL() + "/team");
        assertThat(page.locator("h1").innerText()).isEqualTo("Northgate");
    }
}
