package gatehouse.signal;

import gatehouse.text.TokenType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the small language in which phrases are written. It is used on some thousand phrases whenever Gatehouse starts, so whatever is
 * written twice is read once.
 *
 * <pre>
 *   send ..4 (code|one time code|otp) ?      words, a gap of up to 4 words, alternatives
 *   pay*  your?  @bank  &lt;money&gt;  ..          beginning of a word, optional word, named list, token type, gap of up to 4
 *   ^ hello     $     ^^ hi                  start and end of a sentence, start of the text
 * </pre>
 */
final class PhraseParser {
    private static final int DEFAULT_GAP = 4;

    private final Vocabulary vocabulary;
    private final Map<String, String> lists;
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, Step.Alternative> alternatives = new HashMap<>();
    private final Map<String, List<Step.Alternative>> readLists = new HashMap<>();

    /** @param lists named lists: name without the at sign, and its alternatives as they would stand between parentheses */
    PhraseParser(Vocabulary vocabulary, Map<String, String> lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /** A phrase as it was read; the flags are those of {@link Phrases}. */
    record Draft(List<Step> steps, int flags) {}

    Draft parse(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT);
        List<Step> read = new ArrayList<>();
        int flags = 0;
        for (int at = 0; at < plain.length(); ) {
            int end = partEnd(plain, at);
            if (end > at) {
                String part = plain.substring(at, end);
                switch (part) {
                    case "^" -> flags |= Phrases.SENTENCE_START;
                    case "^^" -> flags |= Phrases.TEXT_START;
                    case "$" -> flags |= Phrases.SENTENCE_END;
                    default -> read.add(step(part, phrase));
                }
            }
            at = end + 1;
        }
        check(read, flags, phrase);
        return new Draft(read, flags);
    }

    private static void check(List<Step> steps, int flags, String phrase) {
        boolean closed = (flags & Phrases.SENTENCE_END) != 0;
        if (!steps.isEmpty() && (steps.getFirst().isGap() || steps.getLast().isGap() && !closed)) {
            throw new IllegalArgumentException("a gap does nothing at the edge of a phrase: " + phrase);
        }
        for (Step step : steps) {
            if (step.canTrigger()) {
                return;
            }
        }
        throw new IllegalArgumentException("a phrase needs at least one word that must be there: " + phrase);
    }

    private static int partEnd(String phrase, int from) {
        int depth = 0;
        int at = from;
        for (; at < phrase.length(); at++) {
            char c = phrase.charAt(at);
            if (c == ' ' && depth == 0) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (depth != 0) {
            throw new IllegalArgumentException("parentheses don't match: " + phrase);
        }
        return at;
    }

    private Step step(String part, String phrase) {
        Step known = steps.get(part);
        if (known == null) {
            known = newStep(part, phrase);
            steps.put(part, known);
        }
        return known;
    }

    private Step newStep(String part, String phrase) {
        if (part.startsWith("..")) {
            return Step.gap(part.length() == 2 ? DEFAULT_GAP : Integer.parseInt(part.substring(2)));
        }
        boolean optional = part.endsWith("?");
        String body = optional ? part.substring(0, part.length() - 1) : part;
        String inside = body.startsWith("(") && body.endsWith(")") ? body.substring(1, body.length() - 1) : body;
        List<Step.Alternative> read = new ArrayList<>();
        addAll(read, inside, phrase);
        return Step.of(read, optional);
    }

    private void addAll(List<Step.Alternative> read, String inside, String phrase) {
        for (int at = 0; at <= inside.length(); ) {
            int bar = inside.indexOf('|', at);
            int end = bar < 0 ? inside.length() : bar;
            String words = inside.substring(at, end).strip();
            if (words.indexOf('@') < 0) {
                read.add(alternative(words, phrase));
            } else {
                read.addAll(list(words, phrase));
            }
            at = end + 1;
        }
    }

    private List<Step.Alternative> list(String words, String phrase) {
        List<Step.Alternative> known = readLists.get(words);
        if (known != null) {
            return known;
        }
        String content = words.startsWith("@") ? lists.get(words.substring(1)) : null;
        if (content == null) {
            throw new IllegalArgumentException(
                    "no such list (or a list beside other words): " + words + " in " + phrase);
        }
        List<Step.Alternative> read = new ArrayList<>();
        addAll(read, content, phrase);
        readLists.put(words, read);
        return read;
    }

    private Step.Alternative alternative(String words, String phrase) {
        Step.Alternative known = alternatives.get(words);
        if (known == null) {
            known = newAlternative(words, phrase);
            alternatives.put(words, known);
        }
        return known;
    }

    private Step.Alternative newAlternative(String words, String phrase) {
        List<String> parts = new ArrayList<>(4);
        for (int at = 0; at < words.length(); ) {
            int space = words.indexOf(' ', at);
            int end = space < 0 ? words.length() : space;
            if (end > at) {
                parts.add(words.substring(at, end));
            }
            at = end + 1;
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an alternative without words in " + phrase);
        }
        int[] atoms = new int[parts.size()];
        int rarest = 0;
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = atom(parts.get(i), phrase);
            int frequency = vocabulary.frequency(atoms[i]);
            rarest = frequency < lowest ? i : rarest;
            lowest = Math.min(lowest, frequency);
        }
        return new Step.Alternative(atoms, rarest, lowest);
    }

    private int atom(String word, String phrase) {
        if (word.startsWith("<") && word.endsWith(">")) {
            return Vocabulary.type(
                    TokenType.valueOf(word.substring(1, word.length() - 1).toUpperCase(Locale.ROOT)));
        }
        boolean prefix = word.endsWith("*");
        String letters = prefix ? word.substring(0, word.length() - 1) : word;
        boolean plain = !letters.isEmpty();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            plain &= c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || c == '\'' || c == '.' || c == '&';
        }
        if (!plain) {
            throw new IllegalArgumentException("not a word: '" + word + "' in " + phrase);
        }
        return prefix ? vocabulary.prefix(letters) : vocabulary.word(letters);
    }
}
