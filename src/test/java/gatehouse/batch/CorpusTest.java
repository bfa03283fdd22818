package gatehouse.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of {@code src/main/corpus/README.md}. */
class CorpusTest {
    private static final double TOO_ALIKE = 0.6;
    private static List<JsonNode> lines = List.of();

    @BeforeAll
    static void readTheCorpus() throws IOException {
        lines = new CorpusReader(SignalCatalog.load()).lines(TrainCommand.CORPUS);
    }

    @Test
    void everyLineHasValidFieldsAndItsOwnId() {
        Set<String> ids = new HashSet<>();
        for (JsonNode line : lines) {
            String id = line.path("id").asText();
            assertThat(ids.add(id)).as("id %s stands twice", id).isTrue();
            Outreach outreach = OutreachJson.read(line);
            assertThat(outreach.text().strip().split("\\s+")).as(id).hasSizeBetween(1, 150);
            assertThat(id).startsWith(line.path("intent").asText());
            assertThat(line.path("family").asText()).as(id).isNotBlank();
            Intent.valueOf(line.path("intent").asText().toUpperCase(Locale.ROOT));
            line.path("intent_also")
                    .forEach(also -> Intent.valueOf(also.asText().toUpperCase(Locale.ROOT)));
            Risk risk = Risk.valueOf(line.path("risk").asText().toUpperCase(Locale.ROOT));
            assertThat(line.path("actions_ok")).as(id).isNotEmpty();
            for (JsonNode action : line.path("actions_ok")) {
                Action advised = Action.valueOf(action.asText().toUpperCase(Locale.ROOT));
                assertThat(risk == Risk.HIGH && advised.answers())
                        .as("%s advises to answer danger", id)
                        .isFalse();
            }
        }
    }

    @Test
    void everyIntentHasEnoughTexts() {
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2_500);
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.path("intent").asText(), 1, Integer::sum));
        for (Intent intent : Intent.values()) {
            assertThat(counts.get(intent.key())).as(intent.key()).isGreaterThanOrEqualTo(150);
        }
    }

    @Test
    void noTwoTextsAreNearlyTheSame() {
        Map<Integer, List<Integer>> byShingle = new HashMap<>();
        List<Set<Integer>> all = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Set<Integer> shingles = shingles(lines.get(i).path("text").asText());
            Map<Integer, Integer> shared = new HashMap<>();
            for (int shingle : shingles) {
                for (int other : byShingle.computeIfAbsent(shingle, s -> new ArrayList<>())) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> pair : shared.entrySet()) {
                int union = shingles.size() + all.get(pair.getKey()).size() - pair.getValue();
                if ((double) pair.getValue() / union > TOO_ALIKE) {
                    alike.add(lines.get(i).path("id").asText() + " ~ "
                            + lines.get(pair.getKey()).path("id").asText());
                }
            }
            for (int shingle : shingles) {
                byShingle.computeIfAbsent(shingle, s -> new ArrayList<>()).add(i);
            }
            all.add(shingles);
        }
        assertThat(alike).isEmpty();
    }

    private static Set<Integer> shingles(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.length; i++) {
            shingles.add((words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]).hashCode());
        }
        return shingles;
    }
}
