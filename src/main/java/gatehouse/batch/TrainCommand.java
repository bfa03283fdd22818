package gatehouse.batch;

import gatehouse.intent.Example;
import gatehouse.intent.ModelTraining;
import gatehouse.signal.SignalCatalog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code java -jar gatehouse.jar train}: fits the model to the corpus and writes it to its place among the resources. */
public final class TrainCommand {
    static final Path CORPUS = Path.of("src/main/corpus");
    static final Path MODEL = Path.of("src/main/resources/intent/model.bin");

    private TrainCommand() {}

    public static int run(PrintStream out) throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            out.println("There is no " + CORPUS + " here: start this command in the project's folder.");
            return 1;
        }
        byte[] model = train(CORPUS);
        Files.createDirectories(MODEL.getParent());
        Files.write(MODEL, model);
        out.println("Wrote " + MODEL + " (" + model.length + " bytes).");
        return 0;
    }

    static byte[] train(Path corpus) throws IOException {
        SignalCatalog catalog = SignalCatalog.load();
        List<Example> examples = new CorpusReader(catalog).examples(corpus);
        return new ModelTraining(catalog).train(examples);
    }
}
