package gatehouse.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each reason to refuse a file, to reject a row or to pass something over has its sentence, and no sentence is left over. */
class ArchiveMessagesTest {

    @Test
    void everyReasonHasItsSentence() throws IOException {
        Set<String> keys = new TreeSet<>();
        Stream.of(RefusedFile.Reason.values()).forEach(reason -> keys.add("archive.refused." + reason.key()));
        Stream.of(Fault.values()).forEach(fault -> keys.add("archive.fault." + fault.key()));
        Stream.of(Skip.values()).forEach(skip -> keys.add("archive.skip." + skip.key()));

        assertThat(sentences()).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static Set<String> sentences() throws IOException {
        Properties all = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ArchiveMessagesTest.class.getResourceAsStream("/messages.properties")),
                StandardCharsets.UTF_8)) {
            all.load(reader);
        }
        return all.stringPropertyNames().stream()
                .filter(key -> key.matches("archive\\.(refused|fault|skip)\\..*"))
                .collect(Collectors.toSet());
    }
}
