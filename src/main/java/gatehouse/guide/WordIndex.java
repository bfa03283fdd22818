package gatehouse.guide;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A few hundred short texts, found by their words; a search library would be larger than the guide. A word of the question also finds longer words that begin with it, so that half a
 * word finds something while one is still typing; rare words count more than common ones, and a question that stands there word for word
 * counts most.
 */
final class WordIndex<T> {
    private static final Set<String> EMPTY_WORDS = Set.of(
            ("a an and are at be can could did do does for from get go had has have he her him how i if in is it its"
                + " just me my of on or our she should so someone somebody that the their them then there they this to"
                + " us was we what when where which who why will with would you your am im ive dont linkedin")
                    .split(" "));
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** Endings that make another form of the same word, longest first. */
    private static final List<String> ENDINGS = List.of("ings", "ies", "ing", "ers", "ed", "er", "es", "s", "e", "y");

    private static final int SHORTEST_STEM = 3;
    private static final double BEGINNING = 0.6;

    /** How much more an item counts that holds the question word for word. */
    private static final double WORD_FOR_WORD = 3;

    /** What scores less than this part of the best is left out. */
    private static final double WORTH_SHOWING = 0.08;

    private final List<Entry<T>> entries;

    /**
     * An item, ready to be found.
     *
     * @param weights its words, and how much each counts
     * @param said all its texts as plain words
     */
    private record Entry<T>(T item, Map<String, Double> weights, String said) {}

    /** @param fields the texts of an item, and how much a word in each counts */
    WordIndex(List<T> items, Map<Function<T, String>, Double> fields) {
        entries = items.stream().map(item -> entry(item, fields)).toList();
    }

    private static <T> Entry<T> entry(T item, Map<Function<T, String>, Double> fields) {
        Map<String, Double> weights = new HashMap<>();
        StringBuilder said = new StringBuilder(" ");
        fields.forEach((field, weight) -> {
            String text = plain(field.apply(item));
            said.append(text).append(" / ");
            words(text).forEach(word -> weights.merge(word, weight, Math::max));
        });
        return new Entry<>(item, weights, said.toString());
    }

    /**
     * The items that hold most of the question, best first; of equal ones, the one that was named first.
     *
     * @param part how much of the question's words an item must hold at least, from 0 to 1
     */
    List<T> find(String question, double part, int atMost) {
        String plain = plain(question);
        Map<String, Double> asked = new TreeMap<>();
        words(plain).forEach(word -> asked.put(word, rarity(word)));
        Map<T, Double> scores = new LinkedHashMap<>();
        entries.forEach(entry -> scores.put(entry.item(), score(entry, asked, plain, part)));
        double best = scores.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
        return scores.entrySet().stream()
                .filter(found -> found.getValue() > best * WORTH_SHOWING)
                .sorted(Map.Entry.<T, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(atMost)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double score(Entry<?> entry, Map<String, Double> asked, String question, double part) {
        double score = 0;
        long met = 0;
        for (Map.Entry<String, Double> word : asked.entrySet()) {
            double weight = weight(entry.weights(), word.getKey());
            score += weight * word.getValue();
            met += weight > 0 ? 1 : 0;
        }
        if (met < part * asked.size()) {
            return 0;
        }
        boolean wordForWord = question.contains(" ") && entry.said().contains(" " + question + " ");
        return score * met * met * (wordForWord ? WORD_FOR_WORD : 1);
    }

    private static double weight(Map<String, Double> words, String asked) {
        Double exact = words.get(asked);
        if (exact != null) {
            return exact;
        }
        return BEGINNING
                * words.entrySet().stream()
                        .filter(word -> word.getKey().startsWith(asked))
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElse(0);
    }

    private double rarity(String asked) {
        long holding = entries.stream()
                .filter(entry -> weight(entry.weights(), asked) > 0)
                .count();
        return Math.log((entries.size() + 1.0) / (holding + 0.5));
    }

    /** Small letters without accents, and single spaces between words. */
    private static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}'’]", "");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Set<String> words(String plain) {
        return Arrays.stream(plain.split(" "))
                .filter(word -> word.length() > 1 && !EMPTY_WORDS.contains(word))
                .map(WordIndex::stem)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Cuts one ending, so that "recruiters", "recruiter" and "recruiting" meet. */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (word.endsWith(ending) && length >= SHORTEST_STEM) {
                String stem = word.substring(0, length);
                boolean doubled = length > SHORTEST_STEM && stem.charAt(length - 1) == stem.charAt(length - 2);
                return doubled && ending.length() > 1 ? stem.substring(0, length - 1) : stem;
            }
        }
        return word;
    }
}
