package gatehouse.intent;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.intent.RiskFit.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RiskFitTest {
    @Test
    void theSlopesThatMadeThePointsAreFoundAgain() {
        SplittableRandom random = new SplittableRandom(4);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double first = random.nextDouble(-4, 4);
            double second = random.nextDouble(-4, 4);
            double p = 1 / (1 + Math.exp(-(0.8 * first + 0.4 * second - 1)));
            points.add(new Point(first, second, random.nextDouble() < p));
        }
        double[] fitted = RiskFit.fit(points);
        Offset<Double> near = Offset.offset(0.05);
        assertThat(fitted[0]).isCloseTo(0.8, near);
        assertThat(fitted[1]).isCloseTo(0.4, near);
        assertThat(fitted[2]).isCloseTo(-1.0, near);
    }

    @Test
    void pointsToldApartWithoutAMistakeStillGiveFiniteSlopes() {
        List<Point> points = List.of(new Point(2, 2, true), new Point(3, 1, true), new Point(-2, -1, false));
        for (double value : RiskFit.fit(points)) {
            assertThat(value).isFinite();
        }
    }
}
