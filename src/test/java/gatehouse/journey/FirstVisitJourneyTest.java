package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the first visit to a corrected verdict in the inbox, as a person does it. */
@MicronautTest(transactional = false)
class FirstVisitJourneyTest {
    private static final String NOTE = """
        Hello Nora,

        we are hiring a data engineer and your profile looks like a great fit. Are you open to new opportunities? \
        See https://jobs.example.com/1.\
        """;

    @Inject
    EmbeddedServer server;

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void atADesk() {
        goThrough(journey.page(new Browser.NewContextOptions().setViewportSize(1280, 900)), true);
    }

    @Test
    void onAPhoneInTheDark() {
        goThrough(
                journey.page(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setColorScheme(ColorScheme.DARK)),
                true);
    }

    @Test
    void withoutJavaScript() {
        goThrough(journey.page(new Browser.NewContextOptions().setJavaScriptEnabled(false)), false);
    }

    private void goThrough(Page page, boolean scripted) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(server.getURL().toString())) {
                elsewhere.add(request.url());
            }
        });

        openTheAccount(page, scripted);
        paste(page, scripted);
        readTheVerdict(page, scripted);
        correctIt(page);
        findItInTheInbox(page, scripted);
        readTheGuide(page, scripted);

        assertThat(journey.faults()).isEmpty();
        assertThat(complaints).isEmpty();
        assertThat(elsewhere).isEmpty();
        page.context().close();
    }

    private void openTheAccount(Page page, boolean scripted) {
        page.navigate(server.getURL().toString());
        assertThat(page.url()).endsWith("/welcome");
        look(page, scripted);
        journey.openTheAccount(page, server);
    }

    private void paste(Page page, boolean scripted) {
        look(page, scripted);
        page.click("main form .actions button");
        assertThat(page.locator("#error-summary").isVisible()).isTrue();
        look(page, scripted);
        page.click("details.more summary");
        look(page, scripted);
        page.fill("#text", NOTE);
        page.fill("#name", "Odile Farrant");
        page.selectOption("#relationship", "stranger");
        page.click("main form .actions button");
    }

    private void readTheVerdict(Page page, boolean scripted) {
        assertThat(page.url()).matches(".*/inbox/[0-9]+");
        assertThat(page.locator("h1").innerText()).endsWith(".");
        assertThat(page.locator(".message").innerText()).contains("hxxps://jobs[.]example[.]com/1");
        for (int i = page.locator("details.more").count() - 1; i >= 0; i--) {
            page.locator("details.more > summary").nth(i).click();
        }
        look(page, scripted);
        assertThat(page.locator("button[data-copy]:visible").count() > 0)
                .isEqualTo(scripted && page.locator(".answer-box").count() > 0);
    }

    private void correctIt(Page page) {
        page.click(".chips button[value=networking]");
        assertThat(page.locator("#right .notice").innerText()).contains("Networking");
        page.click("#right button[value='']");
        page.click(".chips button[value=business_opportunity]");
        assertThat(page.locator("#right .notice").innerText()).contains("Business offer");
    }

    private void findItInTheInbox(Page page, boolean scripted) {
        page.click(".rooms a[href='/inbox']");
        look(page, scripted);
        assertThat(page.locator(".rows .what").innerText()).contains("You said: Business offer");
        page.click(".rows .row-link");
        page.click(".delete button");
        look(page, scripted);
        assertThat(page.locator(".rows").count()).isZero();
        page.click(".undo button");
        assertThat(page.locator(".message").isVisible()).isTrue();
    }

    private void readTheGuide(Page page, boolean scripted) {
        page.click(".rooms a[href='/guide']");
        look(page, scripted);
        ask(page, scripted);
        for (String place : List.of("/guide/ways-in", "/guide/answers", "/guide/how-we-decide", "/guide/signals")) {
            page.navigate(server.getURL() + place);
            look(page, scripted);
        }
        page.locator("main section a").first().click();
        look(page, scripted);
    }

    /** Two steps: a question, and the first answer. */
    private void ask(Page page, boolean scripted) {
        page.fill("#q", "how do I stop recruiters");
        if (!scripted) {
            page.click(".ask button");
        }
        page.locator("#found a").first().waitFor();
        assertThat(page.url()).contains(scripted ? "/guide" : "/guide/search?q=");
        assertThat(page.locator("#found-says").innerText()).startsWith("Pages found");
        look(page, scripted);
        page.locator("#found a").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Stop recruiters’ mail");
    }

    private void look(Page page, boolean scripted) {
        if (scripted) {
            journey.look(page);
        }
    }
}
