package gatehouse.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the phrases of all signals into one matcher with a common vocabulary. */
final class SignalCompiler {
    /**
     * What must, and must not, be there as well for a signal to count; phrases by their places.
     *
     * @param unlessSigns the signs of {@code unless}, which rule nearly all of them out and are read in one go
     */
    record Conditions(
            int[] unless,
            long[] unlessSigns,
            int[] unlessAnywhere,
            int[] needsAnywhere,
            boolean evenNegated,
            boolean evenInWarnings) {}

    private static final int NO_SIGNAL = 0xFFFF;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Signs signs = new Signs(vocabulary);
    private final PhraseParser parser;
    private final Phrases phrases = new Phrases();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Conditions> conditions = new ArrayList<>();
    private final TriggerCollector triggers = new TriggerCollector(vocabulary, signs);

    SignalCompiler(SignalCatalog catalog) {
        this.parser = new PhraseParser(vocabulary, catalog.lists());
        for (int signal = 0; signal < catalog.size(); signal++) {
            SignalFile.Section section = catalog.section(signal);
            try {
                for (String phrase : section.all("say")) {
                    addSay(signal, parser.parse(phrase));
                }
                conditions.add(conditions(section));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("signal " + section.key() + ": " + e.getMessage(), e);
            }
        }
    }

    /** Compiles one phrase, to the same place for the same words. */
    int phrase(String words) {
        Integer place = known.get(words);
        if (place == null) {
            PhraseParser.Draft draft = parser.parse(words);
            Signs.Sign[] rarest = signs.rarest(draft.steps());
            place = phrases.add(draft.steps(), draft.flags(), NO_SIGNAL, 0, rarest[0], rarest[1]);
            known.put(words, place);
        }
        return place;
    }

    /** The atoms of the single words of a list of alternatives. */
    char[] words(String alternatives) {
        int[] singles = parser.parse(alternatives).steps().getFirst().singles();
        char[] atoms = new char[singles.length];
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = (char) singles[i];
        }
        return atoms;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The pairs of words in clues. */
    WordPairs pairs() {
        return signs.pairs();
    }

    Phrases phrases() {
        return phrases;
    }

    Conditions[] conditions() {
        return conditions.toArray(Conditions[]::new);
    }

    private Conditions conditions(SignalFile.Section section) {
        boolean evenNegated = false;
        boolean evenInWarnings = false;
        for (String value : section.all("even-if")) {
            evenNegated |= value.contains("negated");
            evenInWarnings |= value.contains("warning");
        }
        int[] unless = places(section.all("unless"));
        return new Conditions(
                unless,
                phrases.signs(unless),
                places(section.all("unless-anywhere")),
                places(section.all("needs-anywhere")),
                evenNegated,
                evenInWarnings);
    }

    private int[] places(List<String> lines) {
        int[] places = new int[lines.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = phrase(lines.get(i));
        }
        return places;
    }

    /** The rarest step sets off the search. */
    private void addSay(int signal, PhraseParser.Draft draft) {
        List<Step> steps = draft.steps();
        int rarest = 0;
        int before = 0;
        int beforeRarest = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean rarer = step.frequency() < steps.get(rarest).frequency()
                    || !steps.get(rarest).canTrigger();
            if (step.canTrigger() && rarer) {
                rarest = i;
                beforeRarest = before;
            }
            before += step.longest();
        }
        int reach = beforeRarest + steps.get(rarest).triggerOffset();
        triggers.add(
                phrases.add(steps, draft.flags(), signal, reach, Signs.Sign.ANY, Signs.Sign.ANY),
                steps,
                draft.flags(),
                rarest);
    }

    /** The search's index; made when all phrases have been compiled. */
    Triggers triggers() {
        return triggers.finish();
    }
}
