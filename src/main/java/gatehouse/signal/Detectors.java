package gatehouse.signal;

import gatehouse.outreach.ProfileMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The detectors by the names that signal files use in {@code seen-by:}. */
final class Detectors {
    private static final Map<String, Detector> BY_NAME = Map.ofEntries(
            Map.entry("hidden-characters", FormDetectors::hiddenCharacters),
            Map.entry("disguised-words", FormDetectors::disguisedWords),
            Map.entry("split-link", FormDetectors::splitLink),
            Map.entry("unfilled-placeholder", FormDetectors::unfilledPlaceholder),
            Map.entry("shortened-link", LinkDetectors::shortenedLink),
            Map.entry("look-alike-link", LinkDetectors::lookAlikeLink),
            Map.entry("file-link", LinkDetectors::fileLink),
            Map.entry("any-link", LinkDetectors::anyLink),
            Map.entry("shouting", FormDetectors::shouting),
            Map.entry("many-emoji", FormDetectors::manyEmoji),
            Map.entry("very-short", FormDetectors::veryShort),
            Map.entry("no-words", FormDetectors::noWords),
            Map.entry("headline-counts-contacts", SenderDetectors::headlineCountsContacts),
            Map.entry("headline-recruits", SenderDetectors::headlineRecruits),
            Map.entry("headline-sells", SenderDetectors::headlineSells),
            Map.entry("headline-trades", SenderDetectors::headlineTrades),
            Map.entry("nothing-shared", SenderDetectors::nothingShared),
            Map.entry("many-shared", SenderDetectors::manyShared),
            Map.entry("past-trouble", SenderDetectors::pastTrouble),
            Map.entry("marked-fake-profile", SenderDetectors.marked(ProfileMark.FAKE_PROFILE)),
            Map.entry("marked-competitor", SenderDetectors.marked(ProfileMark.COMPETITOR)),
            Map.entry("marked-verified", SenderDetectors.marked(ProfileMark.VERIFIED)),
            Map.entry("marked-same-field", SenderDetectors.marked(ProfileMark.SAME_FIELD)),
            Map.entry("free-mail-address", LinkDetectors::freeMailAddress),
            Map.entry("name-is-no-name", SenderDetectors::nameIsNoName));

    /** A detector and the number of the signal it sees. */
    record Entry(int signal, Detector detector) {}

    private Detectors() {}

    static List<Entry> of(SignalCatalog catalog) {
        List<Entry> entries = new ArrayList<>();
        for (int signal = 0; signal < catalog.size(); signal++) {
            for (String name : catalog.section(signal).all("seen-by")) {
                Detector detector = BY_NAME.get(name);
                if (detector == null) {
                    throw new IllegalArgumentException(
                            "signal " + catalog.signal(signal).key() + ": there is no detector " + name);
                }
                entries.add(new Entry(signal, detector));
            }
        }
        return entries;
    }
}
