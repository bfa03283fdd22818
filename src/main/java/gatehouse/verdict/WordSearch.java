package gatehouse.verdict;

import gatehouse.text.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds words that members entered: whole words in their order, whatever their case and accents, with or without a plural s. */
final class WordSearch {
    private final List<List<String>> texts;

    private WordSearch(List<List<String>> texts) {
        this.texts = texts;
    }

    static WordSearch in(Reading... readings) {
        return new WordSearch(Arrays.stream(readings).map(WordSearch::words).toList());
    }

    /** The first of the entries that stands somewhere in the texts. */
    @Nullable
    String first(List<String> entries) {
        for (String entry : entries) {
            List<String> wanted = words(Reading.of(entry));
            if (!wanted.isEmpty() && texts.stream().anyMatch(text -> holds(text, wanted))) {
                return entry;
            }
        }
        return null;
    }

    /** The first of the entries with which one of the texts begins. */
    @Nullable
    String firstAtStart(List<String> entries) {
        for (String entry : entries) {
            List<String> wanted = words(Reading.of(entry));
            if (!wanted.isEmpty() && texts.stream().anyMatch(text -> isAt(text, 0, wanted))) {
                return entry;
            }
        }
        return null;
    }

    static List<String> words(Reading reading) {
        List<String> words = new ArrayList<>(reading.size());
        for (int token = 0; token < reading.size(); token++) {
            words.add(reading.word(token));
        }
        return words;
    }

    private static boolean holds(List<String> text, List<String> wanted) {
        for (int start = 0; start + wanted.size() <= text.size(); start++) {
            if (isAt(text, start, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(List<String> text, int start, List<String> wanted) {
        if (start + wanted.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!isSame(text.get(start + i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(String word, String wanted) {
        return word.equals(wanted) || word.equals(wanted + "s") || wanted.equals(word + "s");
    }
}
