package gatehouse.inbox;

import gatehouse.signal.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a message into plain and marked passages, from the evidence of its reasons. */
final class MarkedText {
    /** A stretch of the text in UTF-16 indexes, with the reasons whose evidence touches it. */
    private record Stretch(int start, int end, List<NumberedReason> reasons) {}

    private MarkedText() {}

    /** All passages in order; evidence that overlaps becomes one passage, evidence outside the text is left out. */
    static List<Passage> of(String text, List<NumberedReason> reasons) {
        Defanged defanged = new Defanged(text);
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        for (Stretch stretch : stretches(text, reasons)) {
            if (stretch.start > at) {
                passages.add(
                        new Passage(text.substring(at, stretch.start), defanged.part(at, stretch.start), List.of()));
            }
            List<NumberedReason> sorted = stretch.reasons.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(NumberedReason::number))
                    .toList();
            passages.add(new Passage(
                    text.substring(stretch.start, stretch.end), defanged.part(stretch.start, stretch.end), sorted));
            at = stretch.end;
        }
        if (at < text.length()) {
            passages.add(new Passage(text.substring(at), defanged.part(at, text.length()), List.of()));
        }
        return passages;
    }

    private static List<Stretch> stretches(String text, List<NumberedReason> reasons) {
        List<Stretch> single = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        for (NumberedReason reason : reasons) {
            for (Evidence seen : reason.reason().evidence()) {
                if (seen.start() >= 0 && seen.start() < seen.end() && seen.end() <= length) {
                    int start = text.offsetByCodePoints(0, seen.start());
                    int end = text.offsetByCodePoints(start, seen.end() - seen.start());
                    single.add(new Stretch(start, end, List.of(reason)));
                }
            }
        }
        single.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
        return merge(single);
    }

    private static List<Stretch> merge(List<Stretch> sorted) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : sorted) {
            if (!merged.isEmpty() && next.start < merged.getLast().end) {
                Stretch last = merged.removeLast();
                List<NumberedReason> both = new ArrayList<>(last.reasons);
                both.addAll(next.reasons);
                merged.add(new Stretch(last.start, Math.max(last.end, next.end), both));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
