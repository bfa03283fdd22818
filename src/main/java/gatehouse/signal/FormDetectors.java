package gatehouse.signal;

import gatehouse.outreach.Outreach;
import gatehouse.text.Oddity;
import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signals in the way a text is written rather than in what it says. */
final class FormDetectors {
    private static final int SHORT_TEXT = 6;

    private FormDetectors() {}

    static @Nullable List<int[]> hiddenCharacters(Outreach outreach, Reading reading) {
        return oddities(reading, Oddity.Kind.HIDDEN, 1);
    }

    static @Nullable List<int[]> disguisedWords(Outreach outreach, Reading reading) {
        List<int[]> mixed = oddities(reading, Oddity.Kind.MIXED_SCRIPT, 1);
        List<int[]> spaced = oddities(reading, Oddity.Kind.SPACED, 1);
        return mixed != null ? mixed : spaced != null ? spaced : oddities(reading, Oddity.Kind.STYLED, 3);
    }

    static @Nullable List<int[]> splitLink(Outreach outreach, Reading reading) {
        return oddities(reading, Oddity.Kind.SPLIT_LINK, 1);
    }

    static @Nullable List<int[]> unfilledPlaceholder(Outreach outreach, Reading reading) {
        List<int[]> found = LinkDetectors.tokens(reading, TokenType.PLACEHOLDER.bit(), word -> true);
        return found == null ? emptySalutation(reading) : found;
    }

    /** "Hi ," and "Dear  !": the name was meant to be filled in. */
    private static @Nullable List<int[]> emptySalutation(Reading reading) {
        if (reading.size() < 2 || !reading.original().startsWith(" ,", reading.end(0))) {
            return null;
        }
        String first = reading.word(0);
        boolean greets = first.equals("hi") || first.equals("hello") || first.equals("dear") || first.equals("hey");
        return greets ? List.of(new int[] {reading.start(0), reading.end(0) + 2}) : null;
    }

    static @Nullable List<int[]> shouting(Outreach outreach, Reading reading) {
        List<int[]> found = new ArrayList<>(0);
        for (int token = 0; token < reading.size(); token++) {
            if (isShouted(reading, token)) {
                found.add(new int[] {reading.start(token), reading.end(token)});
            }
        }
        return found.size() >= 3 ? found.subList(0, 3) : null;
    }

    private static boolean isShouted(Reading reading, int token) {
        int start = reading.start(token);
        int end = reading.end(token);
        String text = reading.original();
        char second = start + 1 < end ? text.charAt(start + 1) : ' ';
        if (second >= 'a' && second <= 'z') {
            return false; // nearly always, and quicker to ask than whether it is a capital
        }
        boolean shouted = end - start >= 4 && reading.is(token, TokenType.WORD);
        for (int i = start; shouted && i < end; i++) {
            shouted = Character.isUpperCase(text.charAt(i));
        }
        return shouted;
    }

    static @Nullable List<int[]> manyEmoji(Outreach outreach, Reading reading) {
        if ((reading.allTypes() & TokenType.EMOJI.bit()) == 0) {
            return null;
        }
        List<int[]> found = new ArrayList<>();
        for (int token = 0; token < reading.size(); token++) {
            if (reading.is(token, TokenType.EMOJI)) {
                found.add(new int[] {reading.start(token), reading.end(token)});
            }
        }
        return found.size() >= 4 ? found.subList(0, 3) : null;
    }

    static @Nullable List<int[]> veryShort(Outreach outreach, Reading reading) {
        return reading.size() > 0 && reading.size() <= SHORT_TEXT ? List.of() : null;
    }

    static @Nullable List<int[]> noWords(Outreach outreach, Reading reading) {
        return (reading.allTypes() & TokenType.WORD.bit()) == 0 ? List.of() : null;
    }

    private static @Nullable List<int[]> oddities(Reading reading, Oddity.Kind kind, int enough) {
        if (reading.oddities().isEmpty()) {
            return null;
        }
        List<int[]> found = reading.oddities().stream()
                .filter(oddity -> oddity.kind() == kind)
                .map(oddity -> new int[] {oddity.start(), oddity.end()})
                .toList();
        return found.size() >= enough ? found.subList(0, Math.min(3, found.size())) : null;
    }
}
