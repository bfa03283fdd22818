package gatehouse.intent;

/**
 * What every fact and every signal adds to the columns' sums, worked out beforehand: each is asked for again by every what-if and every
 * reason.
 */
final class NamedShares {
    private final byte[] table;
    private final float[] columns;
    private final float signalScale;
    /** One a column, for the facts and then for the signals. */
    private final float[] shares;
    /** Of every fact and signal the mean share in an intent. */
    private final double[] means;

    NamedShares(byte[] table, float[] columns, Scales scales, int signals) {
        this.table = table;
        this.columns = columns;
        this.signalScale = scales.signal();
        this.shares = new float[(Features.FACTS + signals) * Weights.COLUMNS];
        this.means = new double[Features.FACTS + signals];
        for (int row = 0; row < means.length; row++) {
            float scale = row < Features.FACTS ? scales.fact() : signalScale;
            double sum = 0;
            for (int column = 0; column < Weights.COLUMNS; column++) {
                float share = share(row, column, scale);
                shares[row * Weights.COLUMNS + column] = share;
                sum += column < Weights.INTENTS ? share : 0;
            }
            means[row] = sum / Weights.INTENTS;
        }
    }

    void addFact(int fact, float[] sums) {
        addWhole(fact, sums);
    }

    /** @param value how much it counts, 1 at most */
    void addSignal(int signal, float value, float[] sums) {
        int row = Features.FACTS + signal;
        if (value == 1) {
            addWhole(row, sums);
            return;
        }
        for (int column = 0; column < Weights.COLUMNS; column++) {
            sums[column] += share(row, column, value * signalScale);
        }
    }

    /** How far a fact lifts an intent above the mean of all intents. */
    double ofFact(int fact, Intent intent) {
        return shares[fact * Weights.COLUMNS + intent.ordinal()] - means[fact];
    }

    /** How far a signal that counts whole lifts an intent above the mean of all intents. */
    double ofSignal(int signal, Intent intent) {
        return ofFact(Features.FACTS + signal, intent);
    }

    /** What a signal that counts whole adds to the risk. */
    float inRisk(int signal) {
        return shares[(Features.FACTS + signal) * Weights.COLUMNS + Weights.RISK];
    }

    private void addWhole(int row, float[] sums) {
        int at = row * Weights.COLUMNS;
        for (int column = 0; column < Weights.COLUMNS; column++) {
            sums[column] += shares[at + column];
        }
    }

    private float share(int row, int column, float scale) {
        return table[(Hashed.ROWS + row) * Weights.COLUMNS + column] * columns[column] * scale;
    }
}
