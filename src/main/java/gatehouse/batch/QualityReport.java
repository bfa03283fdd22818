package gatehouse.batch;

import gatehouse.intent.Intent;
import gatehouse.verdict.Gate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes figures down as the Markdown page {@code docs/verdict-quality.md}. */
final class QualityReport {
    private final StringBuilder page = new StringBuilder();

    QualityReport() {
        page.append("""
            # How good the verdicts are

            Written by `java -jar target/gatehouse.jar quality`; don't edit by hand. "Acceptable" counts the other labels a careful reader
            would accept. Intervals are the middle 95 % of 400 seeded bootstrap resamples. Hidden: a wanted message whose first
            advice is to ignore, decline, report or block it. Answered danger: a first advice to accept or reply to a text of high risk.
            """);
    }

    /** @param showTexts whether the worst misses may be quoted; only for texts written for this project */
    void section(String title, String explanation, Figures figures, boolean showTexts) {
        page.append("\n## ").append(title).append("\n\n").append(explanation).append("\n\n");
        summary(figures);
        intents(figures);
        confusion(figures);
        worst(figures, showTexts);
    }

    void curve(String explanation, Map<String, double[]> points) {
        page.append("\n## Learning curve\n\n")
                .append(explanation)
                .append("\n\n"
                        + "| trained on | texts | own held-back, macro-F1 | open set, macro-F1 |\n"
                        + "|---|---|---|---|\n");
        points.forEach((name, values) -> page.append(
                "| %s | %d | %s | %s |%n".formatted(name, (int) values[0], two(values[1]), two(values[2]))));
    }

    void gates(Costs costs, Map<Gate, List<Judged>> judged) {
        page.append("""

            ## The safety gate and its costs

            The own texts, held back, judged with other thresholds; the first row is the gate as it is. The costs are those of
            `src/main/resources/verdict/costs.txt`, the mean over all texts.

            | agrees | high | low | costs | answered danger | wanted but hidden | first advice acceptable |
            |---|---|---|---|---|---|---|
            """);
        judged.forEach((gate, texts) -> {
            Figures figures = new Figures(texts);
            page.append("| %s | %s | %s | %s | %d | %d | %s |%n"
                    .formatted(
                            two(gate.agrees()),
                            two(gate.high()),
                            two(gate.low()),
                            three(costs.mean(texts)),
                            figures.number(Judged::isAnsweredDanger),
                            figures.number(Judged::isHidden),
                            percent(figures.share(
                                    text -> !text.actions().isEmpty(),
                                    text -> text.actions()
                                            .contains(text.verdict().action())))));
        });
    }

    @Override
    public String toString() {
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private void summary(Figures figures) {
        double[] macro = figures.macroF1Interval();
        row("figure", "value");
        row("---", "---");
        row("texts", String.valueOf(figures.count()));
        row(
                "macro-F1 over 14 intents (strict)",
                "%s (%s to %s)".formatted(two(figures.macroF1()), two(macro[0]), two(macro[1])));
        row("intent right, strict", percent(figures.share(text -> true, Judged::isRight)));
        row("intent acceptable", percent(figures.share(text -> true, Judged::isAcceptable)));
        row(
                "called sure",
                percent(figures.share(text -> true, text -> text.verdict().sure())));
        row(
                "acceptable where called sure",
                percent(figures.share(text -> text.verdict().sure(), Judged::isAcceptable)));
        row("expected calibration error", three(figures.calibrationError()));
        row("risk: area under the curve", three(figures.riskAuc()));
        row("risk: found at 1 % false alarms", percent(figures.riskRecallAtOnePercent()));
        row("texts of high risk", String.valueOf(figures.number(Judged::isHighRisk)));
        row("answered danger", String.valueOf(figures.number(Judged::isAnsweredDanger)));
        row("wanted messages", String.valueOf(figures.number(Judged::isWanted)));
        row(
                "wanted but hidden",
                "%d (%s)"
                        .formatted(
                                figures.number(Judged::isHidden),
                                percent(figures.share(Judged::isWanted, Judged::isHidden))));
        row(
                "first advice acceptable",
                percent(figures.share(
                        text -> !text.actions().isEmpty(),
                        text -> text.actions().contains(text.verdict().action()))));
        row(
                "first advice clearly bad",
                String.valueOf(figures.number(
                        text -> text.badActions().contains(text.verdict().action()))));
    }

    private void intents(Figures figures) {
        page.append("\n| intent | texts | precision | recall | F1 |\n|---|---|---|---|---|\n");
        for (Intent intent : Intent.values()) {
            double[] interval = figures.f1Interval(intent);
            page.append("| %s | %d | %s | %s | %s (%s to %s) |%n"
                    .formatted(
                            intent.key(),
                            figures.number(text -> text.intent() == intent),
                            two(figures.precision(intent)),
                            two(figures.recall(intent)),
                            two(figures.f1(intent)),
                            two(interval[0]),
                            two(interval[1])));
        }
    }

    private void confusion(Figures figures) {
        page.append("\nConfusion (a row is the label, a column what was said):\n\n| |");
        for (Intent said : Intent.values()) {
            page.append(' ').append(said.key(), 0, 4).append(" |");
        }
        page.append("\n|---|").append("---|".repeat(Intent.values().length)).append('\n');
        for (Intent label : Intent.values()) {
            page.append("| ").append(label.key()).append(" |");
            for (Intent said : Intent.values()) {
                int texts = figures.confusion(label, said);
                page.append(' ').append(texts == 0 ? "" : texts).append(" |");
            }
            page.append('\n');
        }
    }

    private void worst(Figures figures, boolean showTexts) {
        List<Judged> worst = figures.worst(15);
        page.append("\nThe most confident mistakes:\n\n");
        for (Judged text : worst) {
            page.append("- %s, said %s (%s) not %s"
                    .formatted(
                            text.id(),
                            text.verdict().intent().key(),
                            percent(text.verdict().probability()),
                            text.intent().key()));
            if (showTexts) {
                String words = text.label().path("text").asText().replaceAll("\\s+", " ");
                page.append(": ").append(words.length() > 160 ? words.substring(0, 160) + "…" : words);
            }
            page.append('\n');
        }
    }

    private void row(String name, String value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String two(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String three(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f %%", value * 100);
    }
}
