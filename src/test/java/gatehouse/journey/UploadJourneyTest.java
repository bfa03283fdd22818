package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner of a mailbox hands in what LinkedIn sent, with a script and without, on a phone and at a desk. */
@MicronautTest(transactional = false)
class UploadJourneyTest {
    private static final Path ZIPS = Path.of("src/test/resources/linkedin-export/zip");
    private static final String OLD = "Basic_LinkedInDataExport_07-11-2023.zip";
    private static final String TWICE = "Basic_LinkedInDataExport_08-20-2026.zip.zip";
    private static final String FIRST_PART = "Basic_LinkedInDataExport_part1-profile-only_10-04-2026.zip";
    private static final String REZIPPED = "Complete_LinkedInDataExport_03-09-2026_rezipped-in-folder-on-mac.zip";

    @Inject
    EmbeddedServer server;

    @RegisterExtension
    final Journey journey = new Journey();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatLinkedInSentGoesToTheInboxAndOutAgain(boolean withScript) {
        Page page = journey.page(new Browser.NewContextOptions()
                .setViewportSize(withScript ? 1280 : 390, 800)
                .setColorScheme(withScript ? ColorScheme.LIGHT : ColorScheme.DARK)
                .setJavaScriptEnabled(withScript));
        journey.openTheAccount(page, server);
        for (String zip : List.of(OLD, TWICE, REZIPPED)) {
            upload(page, zip);
            assertThat(page.locator("main").innerText()).contains("It is the mailbox of Nora Quillfeather.");
            look(page, withScript);
            page.click("form[action$='/start'] button");
            page.waitForSelector("text=This upload is done.");
            look(page, withScript);
        }
        assertThat(page.locator("text=See it in the inbox").count())
                .as("new things in the mailbox of the upload before, packed again")
                .isZero();

        page.navigate(server.getURL() + "/intake");
        look(page, withScript);
        page.click("text=" + TWICE);
        page.click("text=See it in the inbox");
        assertThat(page.locator(".rows li").count()).isGreaterThan(10);
        page.navigate(server.getURL() + "/intake");
        page.click("text=" + TWICE);
        page.click("form[action$='/undoing'] button");
        page.waitForSelector("text=This upload was undone.");
        assertThat(journey.faults()).isEmpty();
    }

    @Test
    void thePartWithTheProfileAloneIsRefusedWithAWordOnWhatToDo() {
        Page page = journey.page(new Browser.NewContextOptions().setViewportSize(1280, 900));
        journey.openTheAccount(page, server);
        upload(page, FIRST_PART);
        journey.look(page);

        assertThat(page.locator(".notice--warn").innerText()).contains("profile first");
        assertThat(journey.faults()).isEmpty();
    }

    private void upload(Page page, String zip) {
        page.navigate(server.getURL() + "/intake");
        page.setInputFiles("#file", ZIPS.resolve(zip));
        page.click("main form button");
        page.waitForURL(url -> url.matches(".*/intake/\\d+"));
        page.waitForSelector("#take, .notice--warn");
    }

    private void look(Page page, boolean scripted) {
        if (scripted) {
            journey.look(page);
        }
    }
}
