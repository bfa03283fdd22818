package gatehouse.intent;

/**
 * The weight table while it is trained: one row a feature, one column an intent, and the last column the risk.
 *
 * <p>Rows: {@link Hashed#ROWS} hashed ones, then the facts, then one a signal.
 */
final class Weights {
    static final int INTENTS = Intent.values().length;
    static final int COLUMNS = INTENTS + 1;
    static final int RISK = INTENTS;

    final int signals;
    final float[] table;
    final float[] bias = new float[COLUMNS];

    Weights(int signals) {
        this.signals = signals;
        this.table = new float[(Hashed.ROWS + Features.FACTS + signals) * COLUMNS];
    }

    /** Adds a share of other weights, of the same signals. */
    void add(Weights other, float share) {
        for (int i = 0; i < table.length; i++) {
            table[i] += share * other.table[i];
        }
        for (int column = 0; column < COLUMNS; column++) {
            bias[column] += share * other.bias[column];
        }
    }

    static int factRow(int fact) {
        return Hashed.ROWS + fact;
    }

    static int signalRow(int signal) {
        return Hashed.ROWS + Features.FACTS + signal;
    }

    /** The share one feature of a block has: texts of any length weigh the same. */
    static float share(int count) {
        return count == 0 ? 0 : (float) (1 / StrictMath.sqrt(count));
    }
}
