package gatehouse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.HouseRules.Strangers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines of the checklist as they lie in the file. */
class SettingsFileTest {
    /** Gone from LinkedIn: People Also Viewed, and Creator mode. */
    private static final Set<Integer> GONE = Set.of(14, 32);

    private final List<Setting> settings = SettingsFile.read();

    @Test
    void everySettingThatExistsHasOneLine() {
        List<String> expected = IntStream.rangeClosed(1, 44)
                .filter(number -> !GONE.contains(number))
                .mapToObj("LS-%02d"::formatted)
                .toList();

        assertThat(settings).extracting(Setting::fact).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(settings).extracting(Setting::key).doesNotHaveDuplicates();
    }

    @Test
    void everyGroupHasLinesAndTheFileFollowsTheirOrder() {
        List<SettingGroup> groups = settings.stream().map(Setting::group).toList();

        assertThat(new TreeSet<>(groups)).containsExactly(SettingGroup.values());
        assertThat(groups).isSorted();
    }

    @Test
    void everyLineSaysWhatToChooseAndWhatItCosts() {
        for (Setting setting : settings) {
            Stream.of(
                            setting.name(),
                            setting.web(),
                            setting.what(),
                            setting.why(),
                            setting.cost(),
                            setting.seen(),
                            setting.choice(Strangers.STRICT),
                            setting.choice(Strangers.BALANCED),
                            setting.choice(Strangers.OPEN))
                    .forEach(words -> assertThat(words).as(setting.key()).isNotBlank());
        }
    }

    @Test
    void whatALineMeetsIsSaidInWordsThatExist() {
        Set<String> kinds = keys(Stream.of(OutreachKind.values()).map(OutreachKind::key));
        Set<String> intents = keys(Stream.of(Intent.values()).map(Intent::key));

        assertThat(settings)
                .flatExtracting(setting -> Stream.concat(setting.stops().stream(), setting.fewer().stream())
                        .toList())
                .allSatisfy(target -> {
                    assertThat(kinds).contains(target.kind());
                    assertThat(intents).contains(target.intent());
                });
    }

    @Test
    void aLineThatIsNotUnderstoodIsRefusedWithItsWords() {
        assertThatThrownBy(() -> SettingsFile.parse("[a]\nname: A\nwebb: here\n"))
                .hasMessageContaining("webb: here");
        assertThatThrownBy(() -> SettingsFile.parse("[a]\nname: A\n")).hasMessageContaining("needs all of");
        assertThatThrownBy(() -> SettingsFile.parse("[a]\nstops: inmail\n")).hasMessageContaining("inmail");
    }

    private static Set<String> keys(Stream<String> keys) {
        return Stream.concat(keys, Stream.of("*")).collect(Collectors.toSet());
    }
}
