package gatehouse.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import gatehouse.team.FirstVisit;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What every journey has: a browser, a house nobody has been in, and an eye on the pages it comes by. */
final class Journey implements BeforeEachCallback, AfterEachCallback {
    private final List<String> faults = new ArrayList<>();
    private @Nullable Chromium chromium;

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        chromium = Chromium.start();
        FirstVisit.isStillToCome();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A new browser profile with one page of the given look. */
    Page page(Browser.NewContextOptions look) {
        if (chromium == null) {
            throw new IllegalStateException("before the journey");
        }
        return chromium.page(look);
    }

    void openTheAccount(Page page, EmbeddedServer server) {
        page.navigate(server.getURL().toString());
        page.fill("#team", "Northgate");
        page.fill("#name", "Nora Quillfeather");
        page.fill("#email", "nora@example.com");
        page.fill("#password", "a gate of many words");
        page.click("main button");
    }

    /** Looks whether axe finds a fault, or the page is wider than the screen; a page without scripts can't be looked at. */
    void look(Page page) {
        Chromium.faults(page).forEach(fault -> faults.add(page.url() + " " + fault));
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(tooWide)) {
            faults.add(page.url() + " is wider than the screen");
        }
    }

    /** What was wrong on the pages looked at so far. */
    List<String> faults() {
        return faults;
    }
}
