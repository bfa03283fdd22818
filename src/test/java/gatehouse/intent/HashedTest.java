package gatehouse.intent;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.text.Reading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashedTest {
    @ParameterizedTest
    @CsvSource({"it, 0", "fee, 1", "fees, 3", "offer, 4", "recommendation, 4", "12:30, 0", "'', 0"})
    void aWordHasUpToThreeBeginningsAndAnEnd(String text, int parts) {
        assertThat(parts(text)).hasSize(parts);
    }

    @Test
    void wordsOfOneStemShareTheirBeginnings() {
        assertThat(common("recruiting", "recruiter")).hasSize(3);
    }

    @Test
    void wordsOfOneFormShareTheirEnd() {
        assertThat(common("hiring", "selling")).hasSize(1);
    }

    private static Set<Integer> common(String one, String other) {
        Set<Integer> common = parts(one);
        common.retainAll(parts(other));
        return common;
    }

    private static Set<Integer> parts(String text) {
        Hashed hashed = new Hashed(Reading.of(text));
        Set<Integer> rows = new HashSet<>();
        Arrays.stream(hashed.parts()).limit(hashed.partCount()).forEach(rows::add);
        return rows;
    }
}
