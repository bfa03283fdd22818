package gatehouse.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code checklist/settings.txt}, where its language is explained; a mistake in it stops the start. */
final class SettingsFile {
    private static final Set<String> NEEDED =
            Set.of("web", "what", "strict", "balanced", "open", "why", "cost", "seen");
    private static final Set<String> OPTIONAL = Set.of("group", "fact", "name", "phone", "address", "doubt");

    private SettingsFile() {}

    static List<Setting> read() {
        try (InputStream in = SettingsFile.class.getResourceAsStream("/checklist/settings.txt")) {
            if (in == null) {
                throw new IllegalStateException("checklist/settings.txt is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Setting> parse(String content) {
        List<Setting> settings = new ArrayList<>();
        Section section = new Section("");
        for (String line : content.lines().toList()) {
            if (line.startsWith("[")) {
                section.addTo(settings);
                section = new Section(line.substring(1, line.indexOf(']')));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.read(line);
            }
        }
        section.addTo(settings);
        return List.copyOf(settings);
    }

    private static final class Section {
        private final String key;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<Target> stops = new ArrayList<>();
        private final List<Target> fewer = new ArrayList<>();

        Section(String key) {
            this.key = key;
        }

        void read(String line) {
            int colon = line.indexOf(": ");
            String name = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 2).strip();
            switch (name) {
                case "stops" -> add(stops, value);
                case "fewer" -> add(fewer, value);
                default -> {
                    if (key.isEmpty() || !(NEEDED.contains(name) || OPTIONAL.contains(name))) {
                        throw new IllegalArgumentException("checklist line " + key + ": cannot read '" + line + "'");
                    }
                    values.put(name, value);
                }
            }
        }

        /** {@code strict a:b, c:d}: the policy in front holds for all. */
        private static void add(List<Target> targets, String value) {
            int space = value.indexOf(' ');
            String policy = space > 0 && !value.substring(0, space).endsWith(",") ? value.substring(0, space + 1) : "";
            for (String each : value.substring(policy.length()).split(",")) {
                targets.add(Target.of(policy + each.strip()));
            }
        }

        void addTo(List<Setting> settings) {
            if (key.isEmpty()) {
                return;
            }
            if (!values.keySet().containsAll(NEEDED)) {
                throw new IllegalArgumentException("checklist line " + key + " needs all of " + NEEDED);
            }
            settings.add(new Setting(
                    settings.size(),
                    key,
                    SettingGroup.valueOf(values.getOrDefault("group", "").toUpperCase(Locale.ROOT)),
                    values.getOrDefault("fact", ""),
                    values.getOrDefault("name", ""),
                    Map.copyOf(values),
                    List.copyOf(stops),
                    List.copyOf(fewer)));
        }
    }
}
