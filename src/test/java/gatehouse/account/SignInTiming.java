package gatehouse.account;

import static gatehouse.account.Guesses.WRONG;
import static gatehouse.account.Guesses.anywhere;

import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Measures whether the time of the answer tells a known person from an unknown one; run by hand, as it proves nothing about a
 * machine that is busy with something else: {@code mvn test -Dtest=SignInTiming -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@MicronautTest(transactional = false)
class SignInTiming {
    private static final int SAMPLES = 500;
    private static final int ACCOUNTS = 20;
    private static final int WARM_UP = 50;

    private final EmbeddedServer server;

    SignInTiming(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void knownAgainstUnknown() {
        List<String> known = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> Visitor.withAccount(server).email())
                .toList();
        Visitor visitor = Visitor.stranger(server).get("/sign-in");
        double[] first = new double[SAMPLES];
        double[] second = new double[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            String email = known.get(Math.floorMod(i, ACCOUNTS));
            // One after the other, in turns which goes first, so that both meet the same machine.
            double[] pair = new double[2];
            for (int turn = 0; turn < 2; turn++) {
                int which = Math.floorMod(i + turn, 2);
                pair[which] = millis(visitor, which == 0 ? email : "un" + email);
            }
            if (i >= 0) {
                first[i] = pair[0];
                second[i] = pair[1];
            }
        }
        System.out.printf(
                "known: median %.2f ms, unknown: median %.2f ms, %d samples each, Mann-Whitney p = %.3f%n",
                median(first), median(second), SAMPLES, mannWhitney(first, second));
    }

    private static double millis(Visitor visitor, String email) {
        visitor.sending("X-Forwarded-For", anywhere());
        long start = System.nanoTime();
        Guesses.signIn(visitor, email, WRONG);
        long nanos = System.nanoTime() - start;
        if (visitor.status() != 422) {
            throw new IllegalStateException("answered " + visitor.status());
        }
        return nanos / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The two-sided p of the rank sum test, by its normal approximation; ties don't occur in nanoseconds. */
    private static double mannWhitney(double[] a, double[] b) {
        double[] all =
                DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().toArray();
        double ranks = Arrays.stream(a)
                .map(value -> Arrays.binarySearch(all, value) + 1)
                .sum();
        double n = a.length;
        double m = b.length;
        double u = ranks - n * (n + 1) / 2;
        double z = Math.abs(u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
        return 2 * (1 - normal(z));
    }

    /** Abramowitz and Stegun, 26.2.17. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - tail;
    }
}
