package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.signal.Evidence;
import gatehouse.verdict.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Marks in the message: they never change a character of it, and each leads to its reasons. */
class MarkedTextTest {

    @Test
    void evidenceIsMarkedByCodePoints() {
        List<Passage> passages = MarkedText.of("🙂🙂 act now!", List.of(reason(1, true, 3, 10)));

        assertThat(passages).extracting(Passage::text).containsExactly("🙂🙂 ", "act now", "!");
        assertThat(passages).extracting(Passage::isMarked).containsExactly(false, true, false);
        assertThat(passages.get(1).target()).isEqualTo("reason-1");
        assertThat(passages.get(1).isSupport()).isTrue();
    }

    @Test
    void overlappingEvidenceBecomesOneMarkWithBothReasons() {
        List<Passage> passages =
                MarkedText.of("pay the fee today", List.of(reason(1, true, 0, 11), reason(2, false, 4, 17)));

        assertThat(passages).hasSize(1);
        assertThat(passages.getFirst().numbers()).isEqualTo("1 2");
    }

    @Test
    void neighboursStayApart() {
        List<Passage> passages = MarkedText.of("payfee", List.of(reason(1, true, 0, 3), reason(2, true, 3, 6)));

        assertThat(passages).extracting(Passage::numbers).containsExactly("1", "2");
    }

    @Test
    void aMarkThatCutsALinkLeavesItHarmless() {
        List<Passage> passages = MarkedText.of("see https://pay.example.com/x now", List.of(reason(1, true, 6, 20)));

        assertThat(passages.stream().map(Passage::shown).collect(Collectors.joining()))
                .isEqualTo("see hxxps://pay[.]example[.]com/x now");
    }

    @Property
    void thePassagesTogetherAreTheMessage(@ForAll("texts") String text, @ForAll("evidence") List<int[]> places) {
        List<NumberedReason> reasons = new ArrayList<>();
        for (int[] place : places) {
            reasons.add(reason(reasons.size() + 1, place[0] % 2 == 0, place[0], place[1]));
        }

        List<Passage> passages = MarkedText.of(text, reasons);

        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(passages).noneMatch(passage -> passage.text().isEmpty());
        assertThat(passages.stream().map(Passage::shown).collect(Collectors.joining()))
                .isEqualTo(new Defanged(text).part(0, text.length()));
        assertMarked(text, reasons, passages);
    }

    private static void assertMarked(String text, List<NumberedReason> reasons, List<Passage> passages) {
        int length = text.codePointCount(0, text.length());
        for (NumberedReason reason : reasons) {
            Evidence seen = reason.reason().evidence().getFirst();
            boolean inside = seen.start() < seen.end() && seen.end() <= length;
            boolean shown =
                    passages.stream().anyMatch(passage -> passage.reasons().contains(reason));
            assertThat(shown).isEqualTo(inside);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "🙂",
                        " ",
                        "\n",
                        "https://x.example.com/a.b",
                        "e\u0301",
                        "<b>",
                        "ليلى",
                        "www.evil.example",
                        ".")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<int[]>> evidence() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 60);
        return Combinators.combine(place, place)
                .as((start, end) -> new int[] {start, end})
                .list()
                .ofMaxSize(6);
    }

    private static NumberedReason reason(int number, boolean supports, int start, int end) {
        Reason reason =
                new Reason("key-" + number, "Title", "Why.", supports, 1, List.of(new Evidence(start, end, "")));
        return new NumberedReason(number, reason, List.of(), "clear", false);
    }
}
