package gatehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.intent.Example;
import gatehouse.intent.Features;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.signal.SignalCatalog;
import gatehouse.signal.SignalReader;
import gatehouse.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the labelled texts of {@code src/main/corpus}, in the order of file names and lines. */
final class CorpusReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a text of low risk counts towards "dangerous". */
    private static final double LOW_RISK = 0.15;

    private final SignalReader signals;

    CorpusReader(SignalCatalog catalog) {
        this.signals = new SignalReader(catalog);
    }

    List<JsonNode> lines(Path folder) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(linesOf(file));
            }
        }
        return lines;
    }

    static List<JsonNode> linesOf(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    List<Example> examples(Path folder) throws IOException {
        return lines(folder).stream().map(this::example).toList();
    }

    Example example(JsonNode line) {
        Outreach outreach = OutreachJson.read(line);
        Reading reading = Reading.of(outreach.text());
        Intent intent = intent(line.path("intent").asText());
        Set<Intent> also = EnumSet.noneOf(Intent.class);
        line.path("intent_also").forEach(other -> also.add(intent(other.asText())));
        also.remove(intent);
        double risk = switch (line.path("risk").asText()) {
            case "high" -> 1;
            case "low" -> LOW_RISK;
            default -> 0;
        };
        return new Example(
                Features.of(outreach, reading, signals.read(outreach, reading)),
                intent,
                also,
                risk,
                line.path("family").asText(line.path("id").asText()));
    }

    private static Intent intent(String key) {
        return Intent.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
