package gatehouse.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignalCatalogTest {
    private static final int RED_FLAGS = 96;
    private static final int SOURCE_SIGNALS = 24;

    private final SignalCatalog catalog = SignalCatalog.load();

    @Test
    void everyRedFlagAndEverySignalOfTheSourcesIsCovered() {
        Set<String> cited = catalog.all().stream()
                .flatMap(signal -> signal.facts().stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        IntStream.rangeClosed(1, RED_FLAGS)
                .mapToObj("RF-%02d"::formatted)
                .filter(id -> !cited.contains(id))
                .forEach(missing::add);
        IntStream.rangeClosed(1, SOURCE_SIGNALS)
                .mapToObj("SG-%02d"::formatted)
                .filter(id -> !cited.contains(id))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyGroupHasSignalsAndThereAreManyInAll() {
        assertThat(catalog.all()).extracting(Signal::group).containsAll(SignalCatalog.GROUPS);
        assertThat(catalog.size()).isGreaterThanOrEqualTo(250);
    }

    @Test
    void everySignalIsExplainedAndHasExamples() {
        assertThat(catalog.all()).allSatisfy(signal -> {
            assertThat(signal.key()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(signal.title()).as(signal.key()).hasSizeBetween(5, 90).doesNotEndWith(".");
            assertThat(signal.why()).as(signal.key()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(signal.fires()).as(signal.key()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(signal.quiet()).as(signal.key()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void weakSignsOfOriginOrLanguageNeverWarnAlone() {
        assertThat(catalog.all())
                .filteredOn(signal ->
                        signal.facts().contains("SG-04") || signal.facts().contains("SG-18"))
                .allMatch(signal -> signal.strength() == Strength.WEAK);
    }
}
