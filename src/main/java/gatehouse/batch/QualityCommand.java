package gatehouse.batch;

import com.fasterxml.jackson.databind.JsonNode;
import gatehouse.intent.Example;
import gatehouse.intent.ModelTraining;
import gatehouse.outreach.Outreach;
import gatehouse.signal.SignalCatalog;
import gatehouse.verdict.Gate;
import gatehouse.verdict.VerdictEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code java -jar gatehouse.jar quality}: judges the corpus, each text by a model that has not seen its family, and the open validation
 * set where it lies beside the project, and writes the figures down.
 */
public final class QualityCommand {
    private static final Path OPEN_SET = Path.of("../shared/data/outreach-open.jsonl");
    private static final Path PAGE = Path.of("docs/verdict-quality.md");

    /** The gate as it is, and with one threshold lower or higher. */
    private static final List<Gate> GATES = List.of(
            Gate.CHOSEN,
            new Gate(0.05, 0.8, 0.07),
            new Gate(0.25, 0.8, 0.07),
            new Gate(0.12, 0.6, 0.07),
            new Gate(0.12, 0.7, 0.07),
            new Gate(0.12, 0.9, 0.07),
            new Gate(0.12, 0.8, 0.05),
            new Gate(0.12, 0.8, 0.06),
            new Gate(0.12, 0.8, 0.08),
            new Gate(0.12, 0.8, 0.09),
            new Gate(0.12, 0.8, 0.1));

    private final SignalCatalog catalog = SignalCatalog.load();
    private final CorpusReader reader = new CorpusReader(catalog);
    private final ModelTraining training = new ModelTraining(catalog);

    public static int run(PrintStream out) throws IOException {
        if (!Files.isDirectory(TrainCommand.CORPUS)) {
            out.println("There is no " + TrainCommand.CORPUS + " here: start this command in the project's folder.");
            return 1;
        }
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, new QualityCommand().report());
        out.println("Wrote " + PAGE + ".");
        return 0;
    }

    private String report() throws IOException {
        List<JsonNode> corpus = reader.lines(TrainCommand.CORPUS);
        List<JsonNode> open = Files.exists(OPEN_SET) ? CorpusReader.linesOf(OPEN_SET) : List.of();
        QualityReport report = new QualityReport();
        Map<Gate, List<Judged>> heldBack = judgeHeldBack(corpus, GATES);
        report.section(
                "Own texts, held back",
                "Every text of `src/main/corpus`, judged by a model trained on the other families (five folds).",
                new Figures(heldBack.getOrDefault(Gate.CHOSEN, List.of())),
                true);
        if (!open.isEmpty()) {
            report.section(
                    "Open validation set",
                    "Messages that nobody here wrote; nothing was trained on them. Only their names are shown.",
                    new Figures(judge(VerdictEngine.load(), open)),
                    false);
        }
        report.gates(Costs.load(), heldBack);
        report.curve("Trained on a part of the families, judged as above.", curve(corpus, open));
        return report.toString();
    }

    private Map<String, double[]> curve(List<JsonNode> corpus, List<JsonNode> open) {
        Map<String, double[]> points = new LinkedHashMap<>();
        for (int quarters : new int[] {1, 2, 4}) {
            List<JsonNode> part = corpus.stream()
                    .filter(line -> Math.floorMod(line.path("family").asText().hashCode() * 31 >> 4, 4) < quarters)
                    .toList();
            VerdictEngine engine = VerdictEngine.with(
                    catalog, training.model(part.stream().map(reader::example).toList()), Gate.CHOSEN);
            List<Judged> heldBack = judgeHeldBack(part, List.of(Gate.CHOSEN)).getOrDefault(Gate.CHOSEN, List.of());
            points.put(quarters == 4 ? "all" : quarters == 2 ? "a half" : "a quarter", new double[] {
                part.size(),
                new Figures(heldBack).macroF1(),
                open.isEmpty() ? Double.NaN : new Figures(judge(engine, open)).macroF1()
            });
        }
        return points;
    }

    private Map<Gate, List<Judged>> judgeHeldBack(List<JsonNode> lines, List<Gate> gates) {
        IdentityHashMap<Example, JsonNode> lineOf = new IdentityHashMap<>();
        List<Example> examples = new ArrayList<>();
        for (JsonNode line : lines) {
            Example example = reader.example(line);
            examples.add(example);
            lineOf.put(example, line);
        }
        Map<Gate, List<Judged>> judged = new LinkedHashMap<>();
        training.eachHeldBack(examples, (model, held) -> {
            List<JsonNode> texts = held.stream().map(lineOf::get).toList();
            gates.forEach(gate -> judged.computeIfAbsent(gate, g -> new ArrayList<>())
                    .addAll(judge(VerdictEngine.with(catalog, model, gate), texts)));
        });
        return judged;
    }

    private static List<Judged> judge(VerdictEngine engine, List<JsonNode> lines) {
        return lines.stream()
                .map(line -> {
                    Outreach outreach = OutreachJson.read(line);
                    return new Judged(line, outreach.sender().relationship(), engine.judge(outreach));
                })
                .toList();
    }
}
