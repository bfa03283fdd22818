package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's texts: all there, all listed, and true to the rules they follow. */
class GuideBookTest {
    private static final Path FOLDER = Path.of("src/main/resources/guide");
    private static final Pattern FACT = Pattern.compile("[A-Z]{1,2}[0-9]?-[0-9]{1,2}");
    /** Menus, counts and gestures that articles name and LinkedIn doesn't have (GUIDE-FACTS R-01, R-03, R-04, R-07, R-11, R-16). */
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

    private final GuideService guide = new GuideService();

    @Test
    void everyFileIsListedAndEveryListedFileIsThere() throws IOException {
        List<String> listed = GuideFile.resource("contents.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(";"))
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
            assertThat(sentences(topic.line("handle"))).as(intent.key()).isBetween(1, 2);
            assertThat(sentences(topic.line("fewer"))).as(intent.key()).isBetween(1, 2);
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
    void everyPageNamesItsFactsAndTheDayItWasChecked() {
        for (GuideTopic topic : topics()) {
            assertThat(topic.facts())
                    .as(topic.slug())
                    .isNotEmpty()
                    .allMatch(fact -> FACT.matcher(fact).matches());
            assertThat(LocalDate.parse(topic.reviewed())).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(topic.summary()).matches(".*[.?]").hasSizeLessThan(200);
        }
    }

    @Test
    void nothingIsSaidThatTheFactsCallWrong() {
        for (GuideTopic topic : topics()) {
            String all = (topic.html() + topic.head()).toLowerCase(Locale.ROOT);
            assertThat(WRONG).as(topic.slug()).noneMatch(all::contains);
            assertThat(topic.html()).doesNotContain("&lt;", "<script");
        }
    }

    @Test
    void everyLinkInsideTheGuideLeadsSomewhere() {
        Pattern link = Pattern.compile("href=\"([^\"]*)\"");
        for (GuideTopic topic : topics()) {
            link.matcher(topic.html()).results().map(found -> found.group(1)).forEach(target -> {
                assertThat(target).startsWith("/guide/");
                String slug = target.substring("/guide/".length());
                assertThat(slug.equals("answers") || guide.find(slug).isPresent())
                        .as(target)
                        .isTrue();
            });
        }
    }

    private List<GuideTopic> topics() {
        return guide.chapters().stream()
                .flatMap(chapter -> chapter.topics().stream())
                .toList();
    }

    private static int sentences(String text) {
        return text.split("[.?!](\\s|$)").length;
    }
}
