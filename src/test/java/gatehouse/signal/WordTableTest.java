package gatehouse.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordTableTest {
    @Property(tries = 100)
    void everyWordKeepsItsNumberWhileTheTableGrows(
            @ForAll @Size(max = 300) java.util.List<@AlphaChars @StringLength(min = 1, max = 6) String> words) {
        WordTable table = new WordTable(2);
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : words) {
            int next = numbers.size() + 1;
            int expected = numbers.computeIfAbsent(word, w -> next);
            assertThat(table.put(hash(word), next)).isEqualTo(expected);
        }
        numbers.forEach((word, number) -> {
            assertThat(table.get(hash(word))).isEqualTo(number);
            assertThat(table.mayHave(hash(word))).isTrue();
        });
        assertThat(table.get(hash("not a word"))).isZero();
    }

    private static long hash(String word) {
        long hash = WordTable.START;
        for (int i = 0; i < word.length(); i++) {
            hash = WordTable.step(hash, word.charAt(i));
        }
        return hash;
    }
}
