package gatehouse.privacy;

import gatehouse.team.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A stranger whose every word is found again: each field of every form that takes words of a message gets one of its own. */
final class Planted {
    private final String mark;
    private final List<String> words = new ArrayList<>();

    /** @param mark letters that stand nowhere else */
    Planted(String mark) {
        this.mark = mark;
    }

    /** All words that were planted. */
    List<String> words() {
        return words;
    }

    String name() {
        return "Ada " + mark + "name";
    }

    String address() {
        return "https://www.linkedin.com/in/" + mark + "address";
    }

    /** Hands in a message, changes what is known of the sender, says what it is and that the sender is always so: the page of the message. */
    String handIn(Visitor visitor, String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("text", "Hello, I am Ada. " + word("text") + " " + number);
        fields.put("kind", "inmail");
        fields.put("subject", word("subject"));
        fields.put("form", mark + number);
        fields.putAll(sender("first"));
        visitor.get("/").post("/inbox", fields);
        String page = Objects.requireNonNull(visitor.location());
        visitor.get(page).post(page + "/sender", sender("then"));
        visitor.get(page).post(page + "/decisions", Map.of("intent", "scam"));
        visitor.get(page).post(page + "/lessons", Map.of("reach", "sender", "action", ""));
        return page;
    }

    /** Those of the words a text holds. */
    List<String> in(String text) {
        String low = text.toLowerCase(java.util.Locale.ROOT);
        return words.stream().distinct().filter(low::contains).collect(Collectors.toList());
    }

    private Map<String, String> sender(String time) {
        words.add(mark + "name");
        words.add(mark + "address");
        return Map.of(
                "name",
                name(),
                "headline",
                "Partner at " + word("headline" + time),
                "profileUrl",
                address() + "?trk=" + word("trail" + time),
                "relationship",
                "stranger");
    }

    private String word(String field) {
        String word = mark + field;
        words.add(word);
        return word;
    }
}
