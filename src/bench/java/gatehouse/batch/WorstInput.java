package gatehouse.batch;

import gatehouse.outreach.Outreach;
import gatehouse.verdict.VerdictEngine;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much longer a character of the nastiest repeats takes than a character of an ordinary text. Each text's best of many tries counts,
 * so that other work on the machine doesn't.
 */
public final class WorstInput {
    private static final int ROUNDS = 60;

    private WorstInput() {}

    public static void main(String[] arguments) {
        VerdictEngine engine = VerdictEngine.load();
        List<Outreach> corpus = Texts.corpus();
        double[] ordinary = new double[corpus.size()];
        for (int i = 0; i < ordinary.length; i++) {
            ordinary[i] = nanosecondsACharacter(engine, corpus.get(i), ROUNDS);
        }
        Arrays.sort(ordinary);
        double median = ordinary[ordinary.length / 2];
        Map<Double, String> worst = new TreeMap<>();
        Texts.repeats()
                .forEach((part, text) ->
                        worst.put(-nanosecondsACharacter(engine, Texts.message(text), ROUNDS) / median, part));
        PrintStream out = System.out;
        out.printf("an ordinary text: %.0f ns a character (median)%n", median);
        worst.forEach((times, part) -> out.printf("%6.2f times as much: %s%n", -times, shown(part)));
    }

    private static double nanosecondsACharacter(VerdictEngine engine, Outreach outreach, int rounds) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            engine.judge(outreach);
            best = Math.min(best, System.nanoTime() - start);
        }
        return (double) best / Math.max(1, outreach.text().length());
    }

    private static String shown(String part) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            shown.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : "\\u%04X".formatted((int) c));
        }
        return shown.toString();
    }
}
