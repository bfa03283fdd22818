package gatehouse.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example in the signal files, one test each. */
class SignalExamplesTest {
    private final SignalCatalog catalog = SignalCatalog.load();
    private final SignalReader reader = new SignalReader(catalog);

    @TestFactory
    Stream<DynamicTest> firesOnItsExamples() {
        return examples(Signal::fires, (seen, key) -> assertThat(seen).contains(key));
    }

    @TestFactory
    Stream<DynamicTest> staysQuietOnLookAlikes() {
        return examples(Signal::quiet, (seen, key) -> assertThat(seen).doesNotContain(key));
    }

    private Stream<DynamicTest> examples(Function<Signal, List<String>> lines, Check check) {
        return catalog.all().stream()
                .flatMap(signal -> lines.apply(signal).stream()
                        .map(line -> DynamicTest.dynamicTest(
                                signal.key() + ": " + line,
                                () -> check.verify(SignalExample.parse(line).seen(reader), signal.key()))));
    }

    private interface Check {
        void verify(List<String> seen, String key);
    }
}
