package gatehouse.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.signal.Signal;
import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every fact the guide must carry has its page, and {@code docs/guide-coverage.md} says which. To write the report again:
 * {@code mvn test -Dtest=GuideCoverageTest -Dguide.coverage=write}.
 */
class GuideCoverageTest {
    private static final Path REPORT = Path.of("docs/guide-coverage.md");
    private static final Path IDS = Path.of("src/test/resources/guide/fact-ids.txt");

    private final SignalCatalog signals = SignalCatalog.load();
    private final GuideService guide = new GuideService(signals);
    private final List<String> must = new ArrayList<>();
    private final List<String> may = new ArrayList<>();

    GuideCoverageTest() throws IOException {
        List<String> into = must;
        for (String line : Files.readAllLines(IDS)) {
            if (line.startsWith("# may")) {
                into = may;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                into.add(line);
            }
        }
    }

    @Test
    void theListOfFactsIsWhole() {
        assertThat(must).hasSize(323).doesNotHaveDuplicates().contains("MM-00", "TB4-3", "FA-02", "C-24", "R-22");
        assertThat(may).hasSize(164).doesNotHaveDuplicates().doesNotContainAnyElementsOf(must);
    }

    @Test
    void everyFactThatMustBeToldHasAPage() {
        assertThat(pages().keySet()).containsAll(must);
    }

    @Test
    void everyFactThatIsCitedExists() {
        List<String> known = new ArrayList<>(must);
        known.addAll(may);
        for (GuideTopic topic : guide.topics()) {
            assertThat(topic.facts())
                    .as(topic.slug())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(known);
            assertThat(topic.list("signs"))
                    .as(topic.slug())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(known);
        }
        for (Signal signal : signals.all()) {
            assertThat(signal.facts()).as(signal.key()).isSubsetOf(known);
        }
        for (Policy.Row row : Policy.load().rows()) {
            assertThat(row.facts()).as(row.key()).isSubsetOf(known);
        }
    }

    @Test
    void everySignAndEveryRowOfThePolicyHasAPage() {
        assertThat(signals.all())
                .allSatisfy(signal ->
                        assertThat(guide.topicsOf(signal)).as(signal.key()).isNotEmpty());
        assertThat(Policy.load().rows())
                .allSatisfy(row ->
                        assertThat(guide.topicsAbout(row.facts())).as(row.key()).isNotEmpty());
    }

    @Test
    void theReportIsCurrent() throws IOException {
        if (System.getProperty("guide.coverage", "").equals("write")) {
            Files.writeString(REPORT, report());
        }
        assertThat(Files.readString(REPORT)).isEqualTo(report());
    }

    private Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new TreeMap<>();
        for (GuideTopic topic : guide.topics()) {
            topic.facts()
                    .forEach(fact ->
                            pages.computeIfAbsent(fact, id -> new ArrayList<>()).add(topic.slug()));
        }
        return pages;
    }

    private String report() {
        Map<String, List<String>> pages = pages();
        long missing = must.stream().filter(id -> !pages.containsKey(id)).count();
        StringBuilder text = new StringBuilder();
        text.append("# What the guide covers\n\nWritten by `GuideCoverageTest`; don’t edit. ")
                .append("%d pages; %d facts that must be told, %d of them missing; %d further facts cited.%n%n"
                        .formatted(
                                guide.topics().size(),
                                must.size(),
                                missing,
                                may.stream().filter(pages::containsKey).count()))
                .append("## Facts that must be told\n\n| fact | pages |\n|---|---|\n");
        must.forEach(id -> text.append(row(id, pages.getOrDefault(id, List.of()))));
        text.append("\n## Further facts\n\n| fact | pages |\n|---|---|\n");
        may.stream().filter(pages::containsKey).forEach(id -> text.append(row(id, pages.getOrDefault(id, List.of()))));
        text.append("\n## Rows of the policy table\n\n| row | pages |\n|---|---|\n");
        Policy.load()
                .rows()
                .forEach(row -> text.append(row(
                        row.key(),
                        guide.topicsAbout(row.facts()).stream()
                                .map(GuideTopic::slug)
                                .toList())));
        text.append("\n## Signs, by page\n\n| page | signs |\n|---|---|\n");
        for (GuideTopic topic : guide.topics()) {
            List<Signal> here = guide.page(topic).signs();
            if (!here.isEmpty()) {
                text.append("| %s | %s |%n"
                        .formatted(topic.slug(), here.stream().map(Signal::key).collect(Collectors.joining(", "))));
            }
        }
        return text.toString();
    }

    private static String row(String id, List<String> pages) {
        return "| %s | %s |%n".formatted(id, String.join(", ", pages));
    }
}
