package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of {@code verdict/questions.txt}, asked when the engine is not sure. */
final class Questions {
    private static final int MOST = 2;

    private final Map<String, String> questions;

    private Questions(Map<String, String> questions) {
        this.questions = questions;
    }

    static Questions load() {
        Map<String, String> questions = new HashMap<>();
        for (String line : Policy.resource("questions.txt").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                questions.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        for (Intent intent : Intent.values()) {
            if (!questions.containsKey(intent.key())) {
                throw new IllegalArgumentException("verdict/questions.txt has no question for " + intent.key());
            }
        }
        return new Questions(questions);
    }

    /** One or two questions that tell the two likeliest readings apart. */
    List<String> about(Sender sender, Intent first, Intent second) {
        List<String> asked = new ArrayList<>();
        if (sender.relationship() == Relationship.UNKNOWN) {
            asked.add(question("relationship"));
        }
        asked.add(question(first.key()));
        asked.add(question(second.key()));
        return List.copyOf(asked.subList(0, MOST));
    }

    private String question(String key) {
        return questions.getOrDefault(key, "");
    }
}
