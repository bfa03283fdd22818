package gatehouse.guide;

import gatehouse.verdict.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names what a sender asks for in words of our own, from the signals that were seen: {@code guide/answers/asked.txt}. */
final class Asked {
    private final Map<String, String> phrases = new LinkedHashMap<>();

    Asked() {
        for (String line : GuideFile.resource("answers/asked.txt").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                phrases.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
    }

    /** The signals it knows. */
    Map<String, String> phrases() {
        return phrases;
    }

    /** How "thank you for writing" goes on; empty when nothing that is asked for was seen in the text. */
    Optional<String> in(List<Reason> reasons) {
        List<String> seen = reasons.stream()
                .filter(reason -> !reason.evidence().isEmpty())
                .map(Reason::key)
                .toList();
        return phrases.entrySet().stream()
                .filter(phrase -> seen.contains(phrase.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
