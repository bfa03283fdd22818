package gatehouse.signal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Turns the phrases of all signals into one matcher with a common vocabulary. */
final class SignalCompiler {
    /** One "say" line: which signal it belongs to, and how many tokens before a trigger word its match may begin. */
    record Say(int signal, Phrase phrase, int reach) {}

    /** What must, and must not, be there as well for a signal to count. */
    record Conditions(
            List<Phrase> unless,
            List<Phrase> unlessAnywhere,
            List<Phrase> needsAnywhere,
            boolean evenNegated,
            boolean evenInWarnings) {}

    private final Vocabulary vocabulary = new Vocabulary();
    private final PhraseParser parser;
    private final List<Say> says = new ArrayList<>();
    private final List<AtomSet> witnesses = new ArrayList<>();
    private final List<Conditions> conditions = new ArrayList<>();
    private final Map<String, Phrase> phrases = new java.util.HashMap<>();
    private int[][] saysByTrigger = {};

    SignalCompiler(SignalCatalog catalog) {
        this.parser = new PhraseParser(vocabulary, catalog.lists());
        List<List<PhraseParser.Draft>> drafts = new ArrayList<>();
        for (int signal = 0; signal < catalog.size(); signal++) {
            drafts.add(parse(catalog.section(signal)));
        }
        int atoms = vocabulary.atoms();
        List<List<Integer>> byTrigger = new ArrayList<>();
        for (int atom = 0; atom < atoms; atom++) {
            byTrigger.add(new ArrayList<>(0));
        }
        for (int signal = 0; signal < catalog.size(); signal++) {
            conditions.add(conditions(catalog.section(signal)));
            for (PhraseParser.Draft draft : drafts.get(signal)) {
                index(byTrigger, signal, draft);
            }
        }
        saysByTrigger = byTrigger.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Compiles one phrase, the same object for the same words. */
    Phrase phrase(String words) {
        return phrases.computeIfAbsent(words, w -> parser.parse(w).finish());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Say say(int number) {
        return says.get(number);
    }

    int says() {
        return says.size();
    }

    /** The numbers of the "say" lines that an atom sets off. */
    int[] triggeredBy(int atom) {
        return atom < saysByTrigger.length ? saysByTrigger[atom] : new int[0];
    }

    int[] signalsOfSays() {
        return says.stream().mapToInt(Say::signal).toArray();
    }

    Witnesses witnesses() {
        return new Witnesses(witnesses);
    }

    Conditions conditions(int signal) {
        return conditions.get(signal);
    }

    private List<PhraseParser.Draft> parse(SignalFile.Section section) {
        try {
            return section.all("say").stream().map(parser::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("signal " + section.key() + ": " + e.getMessage(), e);
        }
    }

    private Conditions conditions(SignalFile.Section section) {
        try {
            return new Conditions(
                    section.all("unless").stream().map(this::phrase).toList(),
                    section.all("unless-anywhere").stream().map(this::phrase).toList(),
                    section.all("needs-anywhere").stream().map(this::phrase).toList(),
                    section.all("even-if").stream().anyMatch(v -> v.contains("negated")),
                    section.all("even-if").stream().anyMatch(v -> v.contains("warning")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("signal " + section.key() + ": " + e.getMessage(), e);
        }
    }

    private void index(List<List<Integer>> byTrigger, int signal, PhraseParser.Draft draft) {
        PhraseParser.DraftStep rarest = null;
        int reach = 0;
        int reachOfRarest = 0;
        for (PhraseParser.DraftStep step : draft.steps()) {
            if (step.canTrigger() && (rarest == null || step.frequency() < rarest.frequency())) {
                rarest = step;
                reachOfRarest = reach;
            }
            reach += step.gap() >= 0 ? step.gap() : step.longest();
        }
        int number = says.size();
        int offset = 0;
        Set<Integer> triggers = new LinkedHashSet<>();
        for (PhraseParser.Alternative alternative :
                Objects.requireNonNull(rarest).alternatives()) {
            triggers.add(alternative.atoms()[alternative.rarest()]);
            offset = Math.max(offset, alternative.rarest());
        }
        triggers.forEach(atom -> byTrigger.get(atom).add(number));
        Phrase phrase = draft.finish();
        says.add(new Say(signal, phrase, reachOfRarest + offset));
        witnesses.add(phrase.witness(rarest.finished().first()));
    }
}
