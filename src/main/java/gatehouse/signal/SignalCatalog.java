package gatehouse.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All signals there are, as written in {@code src/main/resources/signals}. */
public final class SignalCatalog {
    /** The files, in the order in which signals are numbered; the first letter is the group of the red-flag taxonomy. */
    static final List<String> GROUPS = List.of(
            "a-fake-job",
            "b-task-scam",
            "c-advance-fee",
            "d-investment",
            "e-romance",
            "f-phishing",
            "g-malware",
            "h-personal-data",
            "i-impersonation",
            "j-vanity",
            "k-sales-overclaim",
            "l-money-making",
            "m-elicitation",
            "n-account-rental",
            "o-recovery",
            "p-pressure-and-form",
            "q-profile",
            "r-harassment",
            "s-reassuring",
            "t-purpose");

    private final List<Signal> signals = new ArrayList<>();
    private final List<SignalFile.Section> sections = new ArrayList<>();
    private final Map<String, Signal> byKey = new HashMap<>();
    private final Map<String, String> lists;

    private SignalCatalog(Map<String, String> lists) {
        this.lists = lists;
    }

    /** Reads the catalogue from the class path; a mistake in a file is an {@link IllegalArgumentException} that names it. */
    public static SignalCatalog load() {
        SignalCatalog catalog = new SignalCatalog(readLists(resource("words.txt")));
        for (String group : GROUPS) {
            for (SignalFile.Section section : SignalFile.parse(group, resource(group + ".txt"))) {
                catalog.add(group, section);
            }
        }
        return catalog;
    }

    public List<Signal> all() {
        return List.copyOf(signals);
    }

    public Optional<Signal> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public int size() {
        return signals.size();
    }

    Signal signal(int index) {
        return signals.get(index);
    }

    SignalFile.Section section(int index) {
        return sections.get(index);
    }

    Map<String, String> lists() {
        return lists;
    }

    private void add(String group, SignalFile.Section section) {
        Signal signal = new Signal(
                section.key(),
                group,
                section.one("title"),
                Strength.valueOf(section.one("strength").toUpperCase(Locale.ROOT)),
                Direction.valueOf(section.oneOr("direction", "warns").toUpperCase(Locale.ROOT)),
                List.of(section.one("facts").split("[,\\s]+")),
                section.one("why"),
                section.oneOr("instead", ""),
                section.all("fires"),
                section.all("quiet"));
        if (byKey.put(signal.key(), signal) != null) {
            throw new IllegalArgumentException("two signals are called " + signal.key());
        }
        signals.add(signal);
        sections.add(section);
    }

    private static Map<String, String> readLists(String content) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String line : content.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                lists.put(
                        line.substring(1, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return lists;
    }

    private static String resource(String name) {
        try (InputStream in = SignalCatalog.class.getResourceAsStream("/signals/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("signals/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
