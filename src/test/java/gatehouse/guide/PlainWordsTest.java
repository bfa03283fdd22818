package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.signal.SignalCatalog;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The guide reads easily: the school year that Flesch and Kincaid's formula gives (0.39 words a sentence + 11.8 syllables a word − 15.59),
 * over running text only, as tables and links in a row have no sentences. Year 8 is the age of about 13.
 */
class PlainWordsTest {
    private static final double AT_MOST_ON_AVERAGE = 6;
    private static final double AT_MOST_ON_A_PAGE = 9;
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…](?=[\\s”’]|$)|\n");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’-]*");
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END = Pattern.compile("[^aeiouyl]e$|[^dt]ed$");

    private final List<GuideTopic> topics = new GuideService(SignalCatalog.load()).topics();

    @Test
    void noPageIsHardToRead() {
        for (GuideTopic topic : topics) {
            assertThat(schoolYear(prose(topic))).as(topic.slug()).isLessThan(AT_MOST_ON_A_PAGE);
        }
    }

    @Test
    void theGuideAsAWholeIsForEverybody() {
        StringBuilder all = new StringBuilder();
        topics.forEach(topic -> all.append(prose(topic)).append('\n'));

        assertThat(schoolYear(all.toString())).isBetween(2.0, AT_MOST_ON_AVERAGE);
    }

    private static String prose(GuideTopic topic) {
        Document page = Jsoup.parseBodyFragment(topic.html());
        page.select("table, h2").remove();
        StringBuilder text = new StringBuilder(topic.summary()).append('\n');
        for (Element block : page.select("p, li:not(:has(p))")) {
            text.append(block.text()).append('\n');
        }
        return text.append(topic.line("handle"))
                .append('\n')
                .append(topic.line("fewer"))
                .toString();
    }

    private static double schoolYear(String text) {
        double sentences = SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> WORD.matcher(sentence).find())
                .count();
        List<String> words =
                WORD.matcher(text).results().map(found -> found.group()).toList();
        double syllables = words.stream().mapToLong(PlainWordsTest::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        long vowels = SYLLABLE.matcher(small).results().count();
        return Math.max(1, vowels - (SILENT_END.matcher(small).find() ? 1 : 0));
    }
}
