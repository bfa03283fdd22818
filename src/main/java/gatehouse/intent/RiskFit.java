package gatehouse.intent;

import java.util.List;

/** Fits the calibration of the risk: a logistic regression of two scores and an offset, by Newton's method. */
final class RiskFit {
    private static final int STEPS = 25;
    private static final int SIZE = 3;
    /** Keeps the fit finite when a few texts are told apart without a mistake. */
    private static final double RIDGE = 1e-2;

    private RiskFit() {}

    /** Two scores of one text in log-odds, and what is true of it. */
    record Point(double first, double second, boolean dangerous) {
        double at(int i) {
            return i == 0 ? first : i == 1 ? second : 1;
        }
    }

    /** The slopes of the first and the second score, and the offset. */
    static double[] fit(List<Point> points) {
        double[] fitted = {1, 0, 0};
        for (int step = 0; step < STEPS; step++) {
            double[][] equations = new double[SIZE][SIZE + 1];
            for (int i = 0; i < SIZE; i++) {
                equations[i][i] = RIDGE;
                equations[i][SIZE] = -RIDGE * fitted[i];
            }
            for (Point point : points) {
                add(equations, point, fitted);
            }
            double[] change = solve(equations);
            for (int i = 0; i < SIZE; i++) {
                fitted[i] += change[i];
            }
        }
        return fitted;
    }

    /** Adds one text's share of the second derivatives, and of the slope in the last column. */
    private static void add(double[][] equations, Point point, double[] fitted) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += fitted[i] * point.at(i);
        }
        double p = 1 / (1 + StrictMath.exp(-sum));
        double weight = Math.max(1e-6, p * (1 - p));
        for (int i = 0; i < SIZE; i++) {
            for (int k = 0; k < SIZE; k++) {
                equations[i][k] += weight * point.at(i) * point.at(k);
            }
            equations[i][SIZE] += ((point.dangerous() ? 1 : 0) - p) * point.at(i);
        }
    }

    /** Gauss-Jordan elimination; the matrix is positive definite, so no pivots are sought. */
    private static double[] solve(double[][] equations) {
        for (int row = 0; row < SIZE; row++) {
            for (int other = 0; other < SIZE; other++) {
                double factor = other == row ? 0 : equations[other][row] / equations[row][row];
                for (int k = row; k <= SIZE && factor != 0; k++) {
                    equations[other][k] -= factor * equations[row][k];
                }
            }
        }
        double[] solution = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            solution[i] = equations[i][SIZE] / equations[i][i];
        }
        return solution;
    }
}
