package gatehouse.guide;

import gatehouse.signal.Signal;
import gatehouse.signal.SignalCatalog;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Finds the pages and signs that answer a question in the reader's own words. */
@Singleton
class GuideSearch {
    private static final int PAGES = 6;
    private static final int SIGNS = 4;
    private static final double ANY_PART = 0;
    private static final double WHOLE = 1;
    /** How much a word counts where it stands: the title says most about a page, the text least. */
    private static final double TITLE = 6;

    private static final double ASKED = 4;
    private static final double SUMMARY = 3;
    private static final double TEXT = 1;

    private final WordIndex<GuideTopic> pages;
    private final WordIndex<Signal> signs;

    /**
     * What was found, best first.
     *
     * @param question as it was asked
     */
    record Found(String question, List<GuideTopic> pages, List<Signal> signs) {}

    GuideSearch(GuideService guide, SignalCatalog catalog) {
        pages = new WordIndex<GuideTopic>(
                guide.topics(),
                Map.of(
                        GuideTopic::title,
                        TITLE,
                        topic -> topic.line("words"),
                        ASKED,
                        GuideTopic::summary,
                        SUMMARY,
                        topic -> Jsoup.parseBodyFragment(topic.html()).text(),
                        TEXT));
        signs = new WordIndex<Signal>(catalog.all(), Map.of(Signal::title, TITLE, Signal::why, TEXT));
    }

    Found find(String question) {
        return new Found(question, pages.find(question, ANY_PART, PAGES), signs.find(question, WHOLE, SIGNS));
    }
}
