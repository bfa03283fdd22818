package gatehouse.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String TEXT =
            "we help teams like yours to cut what they spend on their cloud by a third within a few weeks, and would"
                    + " be glad to show you on a short call how that works and what it would take.";

    @Test
    void aFewChangedWordsLeaveTextsNearlyTheSame() {
        Wording one = Wording.of("Hi Nora, " + TEXT + " Best, Tom of Acme, 555-0101");
        Wording other = Wording.of("Dear Ben! " + TEXT.replace("weeks", "months") + " Regards, Ana, www.example.com");

        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(Wording.nearness(one.shingles(), other.shingles())).isBetween(Wording.ALIKE, 0.99);
        assertThat(Wording.nearness(one.shingles(), one.shingles())).isEqualTo(1);
        assertThat(Wording.nearness(
                        one.shingles(), Wording.of(PlantedCampaigns.text(1)).shingles()))
                .isZero();
    }

    @Test
    void nearnessIsTheShareOfWhatIsCommonInAllOfBoth() {
        assertThat(Wording.nearness(new int[] {1, 2, 3}, new int[] {2, 3, 4})).isEqualTo(0.5);
        assertThat(Wording.nearness(new int[] {-5, 2}, new int[] {})).isZero();
        assertThat(Wording.nearness(new int[] {}, new int[] {})).isZero();
    }

    @Test
    void goodMannersAreNotCompared() {
        List<String> kind = List.of(
                "",
                "Hi Nora, thank you for connecting!",
                "Thank you so much for accepting my invitation. I look forward to learning more about your work and to"
                        + " staying in touch.");

        assertThat(kind).noneMatch(text -> Wording.of(text).isComparable());
        assertThat(MinHash.bands(Wording.of(kind.getFirst()).shingles())).isEmpty();
        assertThat(Wording.of(TEXT).isComparable()).isTrue();
    }

    @Test
    void aLongTextIsKeptCompactly() {
        String text = IntStream.range(0, 500).mapToObj(PlantedCampaigns::text).collect(Collectors.joining(" "));

        assertThat(Wording.of(text).shingles().length).isBetween(2_000, 3_998);
    }

    @Test
    void bandsMeetAsOftenAsTheFormulaSays() {
        double met = 0;
        int tried = 0;
        for (int seed = 0; seed < 400; seed++) {
            int[] one = IntStream.range(seed * 1_000, seed * 1_000 + 80).toArray();
            int[] other = IntStream.range(seed * 1_000 + 20, seed * 1_000 + 100).toArray();
            met += meet(one, other) ? 1 : 0;
            tried++;
        }

        assertThat(met / tried).isCloseTo(1 - Math.pow(1 - Math.pow(0.6, 3), MinHash.BANDS), within(0.03));
    }

    @Test
    void keysStayTheSameForEverAsTheyAreInTheDatabase() {
        assertThat(Arrays.hashCode(MinHash.bands(new int[] {1, 2, 3}))).isEqualTo(-1_237_736_529);
        assertThat(Arrays.hashCode(Wording.of(TEXT).shingles())).isEqualTo(-317_934_101);
    }

    private static boolean meet(int[] one, int[] other) {
        long[] first = MinHash.bands(one);
        long[] second = MinHash.bands(other);
        for (int band = 0; band < MinHash.BANDS; band++) {
            if (first[band] == second[band]) {
                return true;
            }
        }
        return false;
    }
}
