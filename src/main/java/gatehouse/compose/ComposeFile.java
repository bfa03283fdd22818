package gatehouse.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lines of a file in {@code compose/}, without its comments and empty lines. */
final class ComposeFile {
    private ComposeFile() {}

    static List<String> lines(String name) {
        try (InputStream in = ComposeFile.class.getResourceAsStream("/compose/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no compose/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
