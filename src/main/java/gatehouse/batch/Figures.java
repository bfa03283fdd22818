package gatehouse.batch;

import gatehouse.intent.Intent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The figures of a set of judged texts. */
final class Figures {
    private static final int BINS = 10;
    private static final int RESAMPLES = 400;

    private final List<Judged> texts;

    Figures(List<Judged> texts) {
        this.texts = texts;
    }

    int count() {
        return texts.size();
    }

    /** The share of the texts that fit, among those that {@code among} picks; NaN when it picks none. */
    double share(Predicate<Judged> among, Predicate<Judged> fits) {
        long all = texts.stream().filter(among).count();
        return all == 0
                ? Double.NaN
                : (double) texts.stream().filter(among).filter(fits).count() / all;
    }

    long number(Predicate<Judged> fits) {
        return texts.stream().filter(fits).count();
    }

    double precision(Intent intent) {
        return share(text -> text.verdict().intent() == intent, Judged::isRight);
    }

    double recall(Intent intent) {
        return share(text -> text.intent() == intent, Judged::isRight);
    }

    double f1(Intent intent) {
        return f1(texts, intent);
    }

    /** The mean F1 over the intents that occur, equal weight each. */
    double macroF1() {
        return macroF1(texts);
    }

    /** The middle 95 % of macro-F1 over seeded bootstrap resamples. */
    double[] macroF1Interval() {
        return interval(Figures::macroF1);
    }

    /** The middle 95 % of one intent's F1 over seeded bootstrap resamples. */
    double[] f1Interval(Intent intent) {
        return interval(sample -> f1(sample, intent));
    }

    /** How far stated probability and acceptable share lie apart, over ten bins of probability (expected calibration error). */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<Judged> inBin = texts.stream()
                    .filter(text -> Math.min(BINS - 1, (int) (text.verdict().probability() * BINS)) == number)
                    .toList();
            if (!inBin.isEmpty()) {
                double stated = inBin.stream()
                        .mapToDouble(text -> text.verdict().probability())
                        .average()
                        .orElse(0);
                double right =
                        (double) inBin.stream().filter(Judged::isAcceptable).count() / inBin.size();
                error += inBin.size() * Math.abs(stated - right) / texts.size();
            }
        }
        return error;
    }

    /** The probability that a dangerous text is ranked above a harmless one. */
    double riskAuc() {
        double wins = 0;
        long pairs = 0;
        for (Judged high : texts.stream().filter(Judged::isHighRisk).toList()) {
            for (Judged other : texts.stream().filter(Judged::isWithoutHighRisk).toList()) {
                double difference =
                        high.verdict().riskProbability() - other.verdict().riskProbability();
                wins += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                pairs++;
            }
        }
        return wins / pairs;
    }

    /** The share of dangerous texts found when one in a hundred harmless ones may be taken for dangerous. */
    double riskRecallAtOnePercent() {
        List<Double> harmless = texts.stream()
                .filter(Judged::isWithoutHighRisk)
                .map(text -> text.verdict().riskProbability())
                .sorted(Comparator.reverseOrder())
                .toList();
        double threshold = harmless.isEmpty() ? -1 : harmless.get(harmless.size() / 100);
        return share(Judged::isHighRisk, text -> text.verdict().riskProbability() > threshold);
    }

    /** The texts with an unacceptable intent, the most confident mistakes first. */
    List<Judged> worst(int most) {
        return texts.stream()
                .filter(text -> !text.isAcceptable())
                .sorted(Comparator.comparingDouble(
                        (Judged text) -> -text.verdict().probability()))
                .limit(most)
                .toList();
    }

    int confusion(Intent label, Intent said) {
        return (int) number(text -> text.intent() == label && text.verdict().intent() == said);
    }

    private interface Figure {
        double of(List<Judged> sample);
    }

    private double[] interval(Figure figure) {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Judged> sample = new ArrayList<>(texts.size());
            for (int k = 0; k < texts.size(); k++) {
                sample.add(texts.get(random.nextInt(texts.size())));
            }
            values[i] = figure.of(sample);
        }
        java.util.Arrays.sort(values);
        return new double[] {values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40]};
    }

    private static double macroF1(List<Judged> texts) {
        double sum = 0;
        int intents = 0;
        for (Intent intent : Intent.values()) {
            if (texts.stream().anyMatch(text -> text.intent() == intent)) {
                sum += f1(texts, intent);
                intents++;
            }
        }
        return sum / intents;
    }

    private static double f1(List<Judged> texts, Intent intent) {
        int hits = 0;
        int either = 0;
        for (Judged text : texts) {
            boolean labelled = text.intent() == intent;
            boolean said = text.verdict().intent() == intent;
            hits += labelled && said ? 1 : 0;
            either += (labelled ? 1 : 0) + (said ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * hits / either;
    }
}
