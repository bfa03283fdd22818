package gatehouse;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rooms of the house, by kind; a new room is entered here and nowhere else. */
final class House {

    /** Plain Java. Each may use the ones before it. */
    static final List<String> ENGINE = List.of("outreach", "text", "signal", "intent", "verdict");

    /** Reads files of strangers: parsers and what they find, with the libraries for formats and nothing else. */
    static final Set<String> READERS = Set.of("archive");

    static final Set<String> FEATURES = Set.of(
            "compose",
            "connection",
            "followup",
            "intake",
            "inbox",
            "campaign",
            "sender",
            "guide",
            "checklist",
            "team",
            "account",
            "audit",
            "privacy");

    static final Set<String> SHARED = Set.of("web", "db");

    /** What the program does without the web app. */
    static final Set<String> COMMANDS = Set.of("batch");

    private House() {}

    static String[] packages(Collection<String> rooms) {
        return rooms.stream().map(House::packageOf).toArray(String[]::new);
    }

    static String packageOf(String room) {
        return "gatehouse." + room + "..";
    }

    static Set<String> rooms() {
        return Stream.of(ENGINE, READERS, FEATURES, SHARED, COMMANDS)
                .flatMap(Collection::stream)
                .collect(toSet());
    }

    /** Leaves out what Micronaut and jOOQ write. */
    static final class HandWritten implements ImportOption {
        private static final Pattern GENERATED = Pattern.compile(".*(/\\$[^/]*\\.class|/gatehouse/db/generated/.*)");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }
}
