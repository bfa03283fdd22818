package gatehouse.verdict;

/**
 * From which probability of high risk on the safety gate closes, and how far. Chosen where the mistakes on held-back own texts cost
 * least ({@code verdict/costs.txt}); the command {@code quality} prints what other thresholds would cost.
 *
 * @param agrees with a strong sign, a warning; under it a check is advised instead
 * @param high without a strong sign, a warning
 * @param low a check before any answer
 */
public record Gate(double agrees, double high, double low) {
    public static final Gate CHOSEN = new Gate(0.12, 0.8, 0.07);
}
