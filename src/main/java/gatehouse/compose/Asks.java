package gatehouse.compose;

import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the different things that a text asks its reader for, by the phrases of {@code compose/asks.txt}. */
final class Asks {
    /** The name of a question or request for none of the things that have a name. */
    static final String OTHER = "other";

    private static final Set<String> NOT = Set.of("no", "not", "never", "without", "don't", "dont", "won't", "neither");
    private static final int WORDS_OF_A_NOT = 4;

    private final Map<String, List<String>> things = new LinkedHashMap<>();
    private final List<String> requests;
    private final List<String> wishes;
    private final List<String> greetings;
    private final List<String> nothing;
    private final List<String> follows;

    /**
     * One thing that is asked for.
     *
     * @param start where its sentence begins, in UTF-16 units
     */
    record Ask(String thing, int start) {}

    Asks() {
        for (String line : ComposeFile.lines("asks.txt")) {
            String[] parts = line.split("\\s*=\\s*", 2);
            List<String> phrases = new ArrayList<>();
            for (String phrase : parts[1].split(",")) {
                phrases.add(plain(Reading.of(phrase), 0));
            }
            things.put(parts[0], phrases);
        }
        requests = take("requests");
        wishes = take("wishes");
        greetings = take("greetings");
        nothing = take("nothing");
        follows = take("follows");
    }

    private List<String> take(String name) {
        return Objects.requireNonNull(things.remove(name), name);
    }

    Set<String> names() {
        return things.keySet();
    }

    List<Ask> of(Reading reading) {
        List<Ask> asks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Span sentence : Span.of(reading)) {
            String text = plain(reading, sentence.number());
            boolean asking = reading.isQuestion(sentence.number()) || hasAny(requests, text);
            if (!asking && !hasAny(wishes, text)) {
                continue;
            }
            List<String> here = thingsIn(text);
            here.stream().filter(seen::add).forEach(thing -> asks.add(new Ask(thing, sentence.start())));
            boolean other = here.isEmpty() && asking && !isSmallTalk(text);
            if (other && (asks.isEmpty() || !hasAny(follows, text))) {
                asks.add(new Ask(OTHER, sentence.start()));
            }
        }
        return asks;
    }

    private boolean isSmallTalk(String text) {
        return greetings.contains(text) || hasAny(nothing, text);
    }

    private List<String> thingsIn(String text) {
        return things.entrySet().stream()
                .filter(thing -> thing.getValue().stream().anyMatch(phrase -> wanted(phrase, text)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean hasAny(List<String> phrases, String text) {
        return phrases.stream().anyMatch(text::contains);
    }

    private static boolean wanted(String phrase, String text) {
        int at = text.indexOf(phrase);
        if (at < 0) {
            return false;
        }
        String[] before = text.substring(0, at).strip().split(" ");
        for (int word = Math.max(0, before.length - WORDS_OF_A_NOT); word < before.length; word++) {
            if (NOT.contains(before[word])) {
                return false;
            }
        }
        return true;
    }

    /** The words of a sentence as they are compared: folded, with one space before, between and after them. */
    private static String plain(Reading reading, int sentence) {
        StringBuilder words = new StringBuilder(" ");
        for (int token = 0; token < reading.size(); token++) {
            if (reading.sentence(token) == sentence && reading.is(token, TokenType.WORD)) {
                words.append(reading.word(token)).append(' ');
            }
        }
        return words.toString();
    }
}
