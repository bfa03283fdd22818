package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The guide's texts: all there, all listed, and true to the rules they follow. */
class GuideBookTest {
    private static final Path FOLDER = Path.of("src/main/resources/guide");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    /** Outside the guide: the checklist, and where people report a fraud. */
    private static final List<String> ELSEWHERE =
            List.of("/checklist", "https://reportfraud.ftc.gov", "https://ic3.gov", "https://reportfraud.police.uk");

    /** The page that tells what is out of date has to name it. */
    private static final String ON_OLD_ADVICE = "old-advice";
    /** Menus, counts and gestures that articles name and LinkedIn doesn't have (GUIDE-FACTS ). */
    private static final List<String> WRONG = List.of(
            "flag icon",
            "people also viewed",
            "million",
            "relationship management",
            "“unavailable”",
            "communications section",
            "100 invitations",
            "safety@linkedin.com",
            "algorithm",
            "free notes");

    private final GuideService guide = new GuideService(SignalCatalog.load());

    @Test
    void everyFileIsListedAndEveryListedFileIsThere() throws IOException {
        List<String> listed = GuideFile.resource("contents.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.matches("[#;>?].*"))
                .toList();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(files.filter(
                                    file -> file.toString().endsWith(".md"))
                            .map(file -> FOLDER.relativize(file).toString().replace(".md", ""))
                            .toList());
        }
    }

    @Test
    void everyIntentSaysHowToHandleItAndHowToGetFewer() {
        for (Intent intent : Intent.values()) {
            GuideTopic topic = guide.topicOf(intent);
            assertThat(topic.html()).contains("id=\"how-to-handle-it\"", "id=\"how-to-get-fewer\"");
            saysBothInTwoSentences(topic);
        }
    }

    @Test
    void everyKindAndEveryStepSayBothToo() {
        Arrays.stream(OutreachKind.values()).map(guide::topicOf).forEach(this::saysBothInTwoSentences);
        Arrays.stream(Action.values()).map(guide::topicOf).forEach(this::saysBothInTwoSentences);
    }

    /** Beside a fraud too these lines are shown, so none of them may tell the reader to answer. */
    @Test
    void howThingsComeSaysNothingOfAnswering() {
        for (OutreachKind kind : OutreachKind.values()) {
            assertThat(guide.topicOf(kind).line("handle"))
                    .doesNotContainIgnoringCase("not interested", "write", "accept it");
        }
    }

    @Test
    void everyStepSaysWhatHappensForEveryKind() {
        for (Action action : Action.values()) {
            assertThat(guide.topicOf(action).line("step")).isNotBlank();
            for (OutreachKind kind : OutreachKind.values()) {
                assertThat(guide.consequence(action, kind))
                        .as(action + " " + kind)
                        .endsWith(".");
            }
        }
    }

    @Test
    void everyPageIsShortAndSaysWhenItWasChecked() {
        for (GuideTopic topic : guide.topics()) {
            assertThat(LocalDate.parse(topic.reviewed())).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(topic.summary()).matches(".*[.?]").hasSizeLessThan(200);
            assertThat(Jsoup.parseBodyFragment(topic.html()).text().split("\\s+"))
                    .as(topic.slug())
                    .hasSizeBetween(50, 360);
        }
    }

    @Test
    void everyPageLeadsOnToOthers() {
        for (GuideTopic topic : guide.topics()) {
            assertThat(topic.list("related"))
                    .as(topic.slug())
                    .isNotEmpty()
                    .doesNotContain(topic.slug())
                    .doesNotHaveDuplicates();
            assertThat(guide.page(topic).related())
                    .extracting(GuideTopic::slug)
                    .containsAll(topic.list("related"))
                    .doesNotContain(topic.slug());
        }
    }

    @Test
    void noPageTakesTheAddressOfAnother() {
        assertThat(guide.topics())
                .extracting(GuideTopic::slug)
                .doesNotContain("search", "signals", "answers", "how-we-decide");
    }

    @Test
    void nothingIsSaidThatTheFactsCallWrong() {
        for (GuideTopic topic : guide.topics()) {
            assertThat(topic.html()).doesNotContain("&lt;", "<script", "<img");
            Map<String, String> shown = new HashMap<>(topic.head());
            shown.remove("words");
            String all = (topic.html() + shown).toLowerCase(Locale.ROOT);
            if (!topic.slug().equals(ON_OLD_ADVICE)) {
                assertThat(WRONG).as(topic.slug()).noneMatch(all::contains);
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (GuideTopic topic : guide.topics()) {
            LINK.matcher(topic.html()).results().map(found -> found.group(1)).forEach(target -> {
                String slug = target.replaceFirst("^/guide/", "");
                assertThat(ELSEWHERE.contains(target)
                                || slug.equals("answers")
                                || guide.find(slug).isPresent())
                        .as(topic.slug() + " → " + target)
                        .isTrue();
                assertThat(slug).isNotEqualTo(topic.slug());
            });
        }
    }

    private void saysBothInTwoSentences(GuideTopic topic) {
        assertThat(sentences(topic.line("handle"))).as(topic.slug()).isEqualTo(2);
        assertThat(sentences(topic.line("fewer"))).as(topic.slug()).isEqualTo(2);
        assertThat(guide.fewerOf(topic)).as(topic.slug()).isNotNull();
    }

    private static int sentences(String text) {
        return text.split("[.?!](\\s|$)").length;
    }
}
