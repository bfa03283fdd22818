package gatehouse.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    @Test
    void idsArePositiveAndEachIsGreaterThanTheOneBefore() {
        Ids ids = new Ids(Clock.systemUTC());
        long[] given = LongStream.generate(ids::next).limit(200_000).toArray();
        assertThat(given[0]).isPositive();
        for (int i = 1; i < given.length; i++) {
            assertThat(given[i]).isGreaterThan(given[i - 1]);
        }
    }

    @Test
    void aMillisecondThatGivesOutMoreThanItHoldsRunsOverIntoTheNext() {
        Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(LongStream.generate(ids::next).limit(5_000_000).distinct().count())
                .isEqualTo(5_000_000);
    }

    @Test
    void anIdOfALaterMomentIsGreaterEvenFromAnotherNode() {
        long early = new Ids(Clock.fixed(NOON, ZoneOffset.UTC)).next();
        long late = new Ids(Clock.fixed(NOON.plusMillis(1), ZoneOffset.UTC)).next();
        assertThat(late).isGreaterThan(early);
    }

    @Test
    void theSameMomentOnTwoNodesGivesTwoIds() {
        Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
        long different = LongStream.generate(() -> new Ids(noon).next())
                .limit(100)
                .distinct()
                .count();
        assertThat(different)
                .as("of a hundred nodes; one clash has a chance of 1 in 400")
                .isGreaterThan(98);
    }

    @Test
    void idsLastUntil2094() {
        assertThat(new Ids(Clock.fixed(Instant.parse("2094-01-01T00:00:00Z"), ZoneOffset.UTC)).next())
                .isPositive();
    }
}
