package gatehouse.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, driven without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. Where there is none the test is skipped with a loud line; under CI it fails. */
    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            String missing = "BROWSER JOURNEYS NOT RUN: there is no Chromium at " + PROGRAM
                    + ". Install it (Debian: apt-get install chromium) or name it with the variable CHROMIUM.";
            if (SAID.compareAndSet(false, true)) {
                System.err.println(missing);
            }
            if (System.getenv("CI") != null) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(QUIETLY));
        return new Chromium(playwright, browser);
    }

    /** A new browser profile with one page of the given look. */
    Page page(Browser.NewContextOptions look) {
        return browser.newContext(look).newPage();
    }

    /** What axe-core finds wrong with the page, one line each; empty when nothing. */
    static List<String> faults(Page page) {
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
        return results.getViolations().stream().map(Chromium::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
