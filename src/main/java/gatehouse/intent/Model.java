package gatehouse.intent;

import gatehouse.signal.SignalCatalog;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The finished model: one signed byte a weight, read from the file the trainer wrote. Linear, so that every share of a score can be
 * named. Safe for many threads.
 */
public final class Model {
    private static final int MAGIC = 0x47484d34;
    private static final String RESOURCE = "/intent/model.bin";

    private final int signals;
    private final byte[] table;
    private final PackedRows packed;
    private final NamedShares named;
    private final float[] hashedScale;
    private final float[] namedScale;
    private final float[] bias;
    private final Scales scales;
    private final Calibration calibration;
    private final long fingerprint;

    private Model(
            int signals,
            byte[] table,
            float[] hashedScale,
            float[] namedScale,
            float[] bias,
            Scales scales,
            Calibration calibration,
            long fingerprint) {
        this.signals = signals;
        this.table = table;
        this.packed = new PackedRows(table, Hashed.ROWS, Weights.COLUMNS);
        this.hashedScale = hashedScale;
        this.namedScale = namedScale;
        this.bias = bias;
        this.scales = scales;
        this.calibration = calibration;
        this.fingerprint = fingerprint;
        this.named = new NamedShares(table, namedScale, scales, signals);
    }

    /** The model on the class path; fails when it was trained with another set of signals. */
    public static Model load(SignalCatalog catalog) {
        try (InputStream in = Model.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "intent/model.bin is missing: train the model first (README, \"The model\")");
            }
            return read(in, catalog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream stream, SignalCatalog catalog) throws IOException {
        DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(stream.readAllBytes()));
        int magic = in.readInt();
        long fingerprint = in.readLong();
        if (magic != MAGIC || fingerprint != fingerprint(catalog)) {
            throw new IllegalStateException(
                    "intent/model.bin was trained with other signals: train the model again (README, \"The model\")");
        }
        Scales scales = new Scales(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
        Calibration calibration =
                new Calibration(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
        float[] bias = floats(in);
        float[] hashedScale = floats(in);
        float[] namedScale = floats(in);
        byte[] table = in.readAllBytes();
        return new Model(catalog.size(), table, hashedScale, namedScale, bias, scales, calibration, fingerprint);
    }

    /** Rounds trained weights to bytes: one scale a column for the hashed rows and one for the named rows. */
    static Model of(Weights weights, SignalCatalog catalog, Scales scales, Calibration calibration) {
        int named = Hashed.ROWS * Weights.COLUMNS;
        float[] hashedScale = scales(weights.table, 0, named);
        float[] namedScale = scales(weights.table, named, weights.table.length);
        byte[] table = new byte[weights.table.length];
        for (int i = 0; i < table.length; i++) {
            float scale = (i < named ? hashedScale : namedScale)[i % Weights.COLUMNS];
            table[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights.table[i] / scale)));
        }
        return new Model(
                weights.signals,
                table,
                hashedScale,
                namedScale,
                weights.bias,
                scales,
                calibration,
                fingerprint(catalog));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeLong(fingerprint);
        out.writeFloat(scales.word());
        out.writeFloat(scales.part());
        out.writeFloat(scales.fact());
        out.writeFloat(scales.signal());
        out.writeFloat(calibration.temperature());
        out.writeFloat(calibration.riskSlope());
        out.writeFloat(calibration.intentSlope());
        out.writeFloat(calibration.riskOffset());
        out.writeFloat(calibration.sureFrom());
        for (float[] column : new float[][] {bias, hashedScale, namedScale}) {
            for (float value : column) {
                out.writeFloat(value);
            }
        }
        out.write(table);
    }

    /** What the words alone add to every column; the same for every sender. */
    public float[] wording(Features features) {
        Hashed hashed = features.hashed();
        float[] wording = new float[Weights.COLUMNS];
        int[] rows = new int[PackedRows.COLUMNS];
        packed.add(hashed.words(), hashed.wordCount(), rows);
        move(rows, wording, Weights.share(hashed.wordCount()) * scales.word());
        packed.add(hashed.parts(), hashed.partCount(), rows);
        move(rows, wording, Weights.share(hashed.partCount()) * scales.part());
        return wording;
    }

    /** In place of {@link #wording} for a text whose language the model was not trained on. */
    public float[] noWording() {
        return new float[Weights.COLUMNS];
    }

    /** What the model makes of one outreach, given what {@link #wording} says of its text. */
    public Guess guess(Features features, float[] wording) {
        float[] sums = bias.clone();
        for (int column = 0; column < Weights.COLUMNS; column++) {
            sums[column] += wording[column];
        }
        for (int fact : features.facts()) {
            named.addFact(fact, sums);
        }
        int[] signals = features.signals();
        for (int i = 0; i < signals.length; i++) {
            named.addSignal(signals[i], features.values()[i], sums);
        }
        return new Guess(this, features, sums, wording);
    }

    private void move(int[] rows, float[] sums, float share) {
        for (int column = 0; column < Weights.COLUMNS; column++) {
            sums[column] += rows[column] * hashedScale[column] * share;
            rows[column] = 0;
        }
    }

    /** What facts and signals add to the columns' sums. */
    NamedShares named() {
        return named;
    }

    Calibration calibration() {
        return calibration;
    }

    /** A number that changes whenever the model does; part of the engine's version. */
    public int version() {
        return java.util.Arrays.hashCode(table) ^ java.util.Arrays.hashCode(bias) ^ calibration.hashCode() ^ signals;
    }

    private static float[] scales(float[] weights, int from, int to) {
        float[] scales = new float[Weights.COLUMNS];
        for (int i = from; i < to; i++) {
            int column = i % Weights.COLUMNS;
            scales[column] = Math.max(scales[column], Math.abs(weights[i]) / 127);
        }
        for (int column = 0; column < scales.length; column++) {
            scales[column] = Math.max(scales[column], 1e-9f);
        }
        return scales;
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[Weights.COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /** Depends on the keys of all signals and their order: the rows of the table. */
    private static long fingerprint(SignalCatalog catalog) {
        long hash = 1469598103934665603L;
        for (var signal : catalog.all()) {
            for (char c : (signal.key() + ";").toCharArray()) {
                hash = (hash ^ c) * 1099511628211L;
            }
        }
        return hash;
    }
}
