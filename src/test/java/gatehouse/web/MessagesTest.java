package gatehouse.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message is said somewhere, and every one that a view says is there. */
class MessagesTest {
    private static final Path MAIN = Path.of("src", "main");

    /** The beginning of a key whose end is put to it, in a view or in Java. */
    private static final Pattern BEGINNING =
            Pattern.compile("[\"'|]([a-z][a-z0-9-]*\\.[a-z0-9.-]*)(?:\\$\\{|[\"']\\s*\\+|(?<=\\.)\")");

    /** The end that a view puts to a key. */
    private static final Pattern END = Pattern.compile("\\|\\$\\{[^}]+}(\\.[a-z-]+)\\|");

    private static final Pattern IN_VIEW = Pattern.compile("#\\{([a-z][a-z0-9.-]*)[(}]");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*");

    private final Set<String> keys = keys();
    private final String views = text(MAIN.resolve("resources").resolve("views"), ".html");
    private final String all = views + text(MAIN.resolve("java"), ".java");

    @Test
    void everyMessageIsSaidSomewhere() {
        Set<String> said = KEY.matcher(all).results().map(MatchResult::group).collect(toSet());
        Set<String> beginnings = first(BEGINNING, all);
        Set<String> ends = first(END, views);

        assertThat(keys)
                .filteredOn(key -> !said.contains(key))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .filteredOn(key ->
                        ends.stream().noneMatch(end -> key.endsWith(end) && said.contains(without(key, end))))
                .isEmpty();
    }

    @Test
    void everyMessageOfAViewIsThere() {
        assertThat(first(IN_VIEW, views))
                .hasSizeGreaterThan(400)
                .filteredOn(key -> !keys.contains(key))
                .isEmpty();
    }

    private static String without(String key, String end) {
        return key.substring(0, key.length() - end.length());
    }

    private static Set<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(toSet());
    }

    private static Set<String> keys() {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MAIN.resolve("resources").resolve("messages.properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.stringPropertyNames();
    }

    private static String text(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
