package gatehouse.intent;

import gatehouse.signal.SignalCatalog;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Makes a model of labelled examples: fits calibration on held-back families, then the weights on everything. */
public final class ModelTraining {
    private static final int FOLDS = 5;
    private static final Trainer.Settings SETTINGS = Trainer.Settings.CHOSEN;

    private final SignalCatalog catalog;

    public ModelTraining(SignalCatalog catalog) {
        this.catalog = catalog;
    }

    /** The model as a file's bytes; the same bytes for the same examples on every machine. */
    public byte[] train(List<Example> examples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            model(examples).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The model of these examples, not yet written down. */
    public Model model(List<Example> examples) {
        Calibration calibration = calibration(examples);
        return Model.of(Trainer.train(examples, catalog.size(), SETTINGS), catalog, SETTINGS.scales(), calibration);
    }

    /** Hands out, for every fold, a model that has seen nothing of the held-back families, and the examples of those. */
    public void eachHeldBack(List<Example> examples, BiConsumer<Model, List<Example>> use) {
        Calibration calibration = calibration(examples);
        eachFold(
                examples,
                (training, held) -> use.accept(
                        Model.of(
                                Trainer.train(training, catalog.size(), SETTINGS),
                                catalog,
                                SETTINGS.scales(),
                                calibration),
                        held));
    }

    private Calibration calibration(List<Example> examples) {
        List<Calibration.HeldBack> heldBack = new ArrayList<>();
        eachFold(examples, (training, held) -> {
            Weights weights = Trainer.train(training, catalog.size(), SETTINGS);
            held.forEach(example -> heldBack.add(
                    new Calibration.HeldBack(Scoring.score(weights, example.features(), SETTINGS.scales()), example)));
        });
        return Calibration.fit(heldBack);
    }

    private static void eachFold(List<Example> examples, BiConsumer<List<Example>, List<Example>> use) {
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> training = new ArrayList<>();
            List<Example> held = new ArrayList<>();
            for (Example example : examples) {
                (Math.floorMod(foldHash(example.family()), FOLDS) == fold ? held : training).add(example);
            }
            use.accept(training, held);
        }
    }

    private static int foldHash(String family) {
        int hash = family.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
