package gatehouse.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one file of signals: sections headed by a key in brackets, each with lines {@code name: value}; a line that begins with a hash
 * is a comment. The names are explained in {@code src/main/resources/signals/README.md}.
 */
final class SignalFile {
    private static final List<String> NAMES = List.of(
            "title",
            "facts",
            "strength",
            "direction",
            "why",
            "instead",
            "say",
            "unless",
            "unless-anywhere",
            "needs-anywhere",
            "even-if",
            "seen-by",
            "fires",
            "quiet");

    /** One section: the values of each name in the order of the file. */
    record Section(String key, Map<String, List<String>> values) {
        List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        String one(String name) {
            List<String> found = all(name);
            if (found.size() != 1) {
                throw new IllegalArgumentException("signal " + key + " needs exactly one line '" + name + ":'");
            }
            return found.getFirst();
        }

        String oneOr(String name, String otherwise) {
            return all(name).isEmpty() ? otherwise : one(name);
        }
    }

    private SignalFile() {}

    static List<Section> parse(String file, String content) {
        List<Section> sections = new ArrayList<>();
        Section current = null;
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                current = new Section(line.substring(1, line.indexOf(']')), new LinkedHashMap<>());
                sections.add(current);
                continue;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            if (current == null || !NAMES.contains(name)) {
                throw new IllegalArgumentException(file + ", line " + number + ": cannot read '" + line + "'");
            }
            current.values()
                    .computeIfAbsent(name, n -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return sections;
    }
}
