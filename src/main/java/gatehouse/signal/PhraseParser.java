package gatehouse.signal;

import gatehouse.text.TokenType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the small language in which phrases are written.
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
    private final Map<String, DraftStep> steps = new HashMap<>();

    /** @param lists named lists: name without the at sign, and its alternatives as they would stand between parentheses */
    PhraseParser(Vocabulary vocabulary, Map<String, String> lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /** A phrase as it was read. */
    record Draft(List<DraftStep> steps, boolean sentenceStart, boolean sentenceEnd, boolean textStart) {
        Phrase finish() {
            List<Phrase.Step> finished = new ArrayList<>();
            for (DraftStep step : steps) {
                finished.add(step.finished());
            }
            return new Phrase(finished, sentenceStart, sentenceEnd, textStart);
        }
    }

    /**
     * One alternative of a step.
     *
     * @param rarest the place of its rarest word, which sets off the search
     * @param frequency how often that word is met, roughly, in a thousand words
     */
    record Alternative(int[] atoms, int rarest, double frequency) {}

    /** @param finished the same step, ready to be matched; steps written alike are one object */
    record DraftStep(List<Alternative> alternatives, int gap, boolean optional, Phrase.Step finished) {
        DraftStep(List<Alternative> alternatives, int gap, boolean optional) {
            this(alternatives, gap, optional, finish(alternatives, gap, optional));
        }

        private static Phrase.Step finish(List<Alternative> alternatives, int gap, boolean optional) {
            return new Phrase.Step(
                    new AtomSet(alternatives.stream()
                            .mapToInt(alternative -> alternative.atoms()[0])),
                    new AtomSet(alternatives.stream()
                            .filter(alternative -> alternative.atoms().length == 1)
                            .mapToInt(alternative -> alternative.atoms()[0])),
                    alternatives.stream()
                            .map(Alternative::atoms)
                            .filter(atoms -> atoms.length > 1)
                            .toArray(int[][]::new),
                    gap,
                    optional,
                    frequencyOf(alternatives));
        }

        boolean canTrigger() {
            return gap < 0 && !optional;
        }

        double frequency() {
            return finished.frequency();
        }

        private static double frequencyOf(List<Alternative> alternatives) {
            return alternatives.stream().mapToDouble(Alternative::frequency).sum();
        }

        int longest() {
            return alternatives.stream()
                    .mapToInt(alternative -> alternative.atoms().length)
                    .max()
                    .orElse(0);
        }
    }

    Draft parse(String phrase) {
        List<DraftStep> steps = new ArrayList<>();
        boolean sentenceStart = false;
        boolean sentenceEnd = false;
        boolean textStart = false;
        for (String part : parts(phrase)) {
            switch (part) {
                case "^" -> sentenceStart = true;
                case "^^" -> textStart = true;
                case "$" -> sentenceEnd = true;
                default -> steps.add(step(part, phrase));
            }
        }
        if (!steps.isEmpty() && (steps.getFirst().gap() >= 0 || steps.getLast().gap() >= 0 && !sentenceEnd)) {
            throw new IllegalArgumentException("a gap does nothing at the edge of a phrase: " + phrase);
        }
        if (steps.stream().noneMatch(DraftStep::canTrigger)) {
            throw new IllegalArgumentException("a phrase needs at least one word that must be there: " + phrase);
        }
        return new Draft(steps, sentenceStart, sentenceEnd, textStart);
    }

    private static List<String> parts(String phrase) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char c : phrase.toLowerCase(Locale.ROOT).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                addPart(parts, part);
            } else {
                part.append(c);
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("parentheses don't match: " + phrase);
        }
        addPart(parts, part);
        return parts;
    }

    private static void addPart(List<String> parts, StringBuilder part) {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    private DraftStep step(String part, String phrase) {
        DraftStep known = steps.get(part);
        if (known == null) {
            known = newStep(part, phrase);
            steps.put(part, known);
        }
        return known;
    }

    private DraftStep newStep(String part, String phrase) {
        if (part.startsWith("..")) {
            return new DraftStep(
                    List.of(), part.length() == 2 ? DEFAULT_GAP : Integer.parseInt(part.substring(2)), false);
        }
        boolean optional = part.endsWith("?");
        String body = optional ? part.substring(0, part.length() - 1) : part;
        String inside = body.startsWith("(") && body.endsWith(")") ? body.substring(1, body.length() - 1) : body;
        List<Alternative> alternatives = new ArrayList<>();
        for (String alternative : expand(inside, phrase).split("\\|")) {
            alternatives.add(alternative(alternative.strip().replace("  ", " ").split(" "), phrase));
        }
        return new DraftStep(alternatives, -1, optional);
    }

    private Alternative alternative(String[] words, String phrase) {
        int[] atoms = new int[words.length];
        int rarest = 0;
        for (int i = 0; i < words.length; i++) {
            atoms[i] = atom(words[i], phrase);
            rarest = CommonWords.frequency(words[i]) < CommonWords.frequency(words[rarest]) ? i : rarest;
        }
        return new Alternative(atoms, rarest, CommonWords.frequency(words[rarest]));
    }

    private String expand(String inside, String phrase) {
        StringBuilder expanded = new StringBuilder();
        for (String alternative : inside.split("\\|")) {
            String word = alternative.strip();
            String list = word.startsWith("@") && word.indexOf(' ') < 0 ? lists.get(word.substring(1)) : null;
            if (list == null && word.indexOf('@') >= 0) {
                throw new IllegalArgumentException(
                        "no such list (or a list beside other words): " + word + " in " + phrase);
            }
            expanded.append(expanded.isEmpty() ? "" : "|").append(list == null ? word : expand(list, phrase));
        }
        return expanded.toString();
    }

    private int atom(String word, String phrase) {
        if (word.startsWith("<") && word.endsWith(">")) {
            return Vocabulary.type(
                    TokenType.valueOf(word.substring(1, word.length() - 1).toUpperCase(Locale.ROOT)));
        }
        boolean prefix = word.endsWith("*");
        String letters = prefix ? word.substring(0, word.length() - 1) : word;
        if (letters.isEmpty()
                || !letters.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '\'' || c == '.' || c == '&')) {
            throw new IllegalArgumentException("not a word: '" + word + "' in " + phrase);
        }
        return prefix ? vocabulary.prefix(letters) : vocabulary.word(letters);
    }
}
