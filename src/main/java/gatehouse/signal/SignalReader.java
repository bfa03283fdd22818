package gatehouse.signal;

import gatehouse.outreach.Outreach;
import gatehouse.text.Reading;
import java.util.ArrayList;
import java.util.List;

/** Finds the signals in an outreach: phrases through one index over all of them, the rest by detectors. Safe for many threads. */
public final class SignalReader {
    private static final int MOST_PASSAGES = 3;
    private static final byte BACKED = 1;
    private static final byte UNBACKED = 2;

    private final SignalCatalog catalog;
    private final SignalCompiler compiler;
    private final Context context;
    private final List<Detectors.Entry> detectors;
    private final Witnesses witnesses;
    private final int[] signalsOfSays;

    public SignalReader(SignalCatalog catalog) {
        this.catalog = catalog;
        this.compiler = new SignalCompiler(catalog);
        this.context = new Context(compiler);
        this.detectors = Detectors.of(catalog);
        this.witnesses = compiler.witnesses();
        this.signalsOfSays = compiler.signalsOfSays();
    }

    /** The signals seen, in the order of the catalogue. */
    public List<Sighting> read(Outreach outreach, Reading reading) {
        Search search = new Search(new Atoms(reading, compiler.vocabulary()));
        search.run();
        for (Detectors.Entry detector : detectors) {
            List<int[]> passages = detector.detector().find(outreach, reading);
            if (passages != null && search.isBacked(detector.signal())) {
                search.passages[detector.signal()] = passages;
            }
        }
        return search.sightings();
    }

    /** One search through one text. */
    private final class Search {
        private final Atoms atoms;
        private final Reading reading;
        private final List<int[]>[] passages = newLists(catalog.size());
        private final boolean[] settled = new boolean[catalog.size()];
        private final byte[] backing = new byte[catalog.size()];
        /** The number of the last sentence in which a "say" line matched, counted from 1. */
        private final int[] lastSentence = new int[compiler.says()];

        private int sentenceFrom;
        private int sentenceTo;
        private int warningOf = -1;
        private boolean warning;

        Search(Atoms atoms) {
            this.atoms = atoms;
            this.reading = atoms.reading;
        }

        void run() {
            for (int token = 0; token < reading.size(); token++) {
                if (token == sentenceTo || token == 0) {
                    sentenceFrom = token;
                    sentenceTo = atoms.sentenceEnd(token);
                }
                for (int k = atoms.from(token); k < atoms.to(token); k++) {
                    for (int say : compiler.triggeredBy(atoms.at(k))) {
                        tryPhrase(say, token);
                    }
                }
            }
        }

        private void tryPhrase(int number, int trigger) {
            int signal = signalsOfSays[number];
            if (settled[signal] || !witnesses.allow(number, atoms.present())) {
                return;
            }
            SignalCompiler.Say say = compiler.say(number);
            int sentence = reading.sentence(trigger);
            if (lastSentence[number] == sentence + 1 || !say.phrase().isPossible(atoms)) {
                return;
            }
            for (int start = Math.max(sentenceFrom, trigger - say.reach()); start <= trigger; start++) {
                int end = say.phrase().matchAt(atoms, start, sentenceFrom, sentenceTo);
                if (end > trigger && counts(signal, start, end)) {
                    lastSentence[number] = sentence + 1;
                    add(signal, start, end);
                    return;
                }
            }
        }

        private void add(int signal, int start, int end) {
            List<int[]> found = passages[signal];
            if (found == null) {
                found = new ArrayList<>(MOST_PASSAGES);
                passages[signal] = found;
            }
            found.add(new int[] {reading.start(start), reading.end(end - 1)});
            settled[signal] = found.size() >= MOST_PASSAGES;
        }

        private boolean counts(int signal, int start, int end) {
            SignalCompiler.Conditions conditions = compiler.conditions(signal);
            if (!conditions.evenNegated() && context.isNegated(atoms, start, end, sentenceFrom, sentenceTo)) {
                return false;
            }
            if (catalog.signal(signal).direction() == Direction.WARNS
                    && !conditions.evenInWarnings()
                    && (inWarning(start) || Context.isQuoted(reading, start))) {
                return false;
            }
            if (near(conditions.unless(), start, end)) {
                return false;
            }
            boolean backed = isBacked(signal);
            settled[signal] |= !backed;
            return backed;
        }

        /** Whether the rest of the text has what the signal needs, and nothing that excuses it. */
        private boolean isBacked(int signal) {
            if (backing[signal] == 0) {
                backing[signal] = findBacking(signal) ? BACKED : UNBACKED;
            }
            return backing[signal] == BACKED;
        }

        private boolean findBacking(int signal) {
            SignalCompiler.Conditions conditions = compiler.conditions(signal);
            boolean excused = !conditions.unlessAnywhere().isEmpty() && anywhere(conditions.unlessAnywhere());
            return !excused && (conditions.needsAnywhere().isEmpty() || anywhere(conditions.needsAnywhere()));
        }

        private boolean inWarning(int token) {
            if (warningOf != reading.sentence(token)) {
                warningOf = reading.sentence(token);
                warning = context.isWarning(atoms, sentenceFrom, sentenceTo);
            }
            return warning;
        }

        /** Whether one of the phrases stands in the sentence, not farther from the match than a phrase is wide. */
        private boolean near(List<Phrase> phrases, int matchStart, int matchEnd) {
            int from = Math.max(sentenceFrom, matchStart - Phrase.WIDEST);
            int to = Math.min(sentenceTo, matchEnd + Phrase.WIDEST);
            for (Phrase phrase : phrases) {
                int last = phrase.isPossible(atoms) ? to : from;
                for (int start = from; start < last; start++) {
                    if (phrase.matchAt(atoms, start, sentenceFrom, sentenceTo) > 0) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean anywhere(List<Phrase> phrases) {
            for (Phrase phrase : phrases) {
                if (phrase.isPossible(atoms) && anywhere(phrase)) {
                    return true;
                }
            }
            return false;
        }

        private boolean anywhere(Phrase phrase) {
            int from = 0;
            int to = 0;
            for (int start = 0; start < reading.size(); start++) {
                if (start == to) {
                    from = start;
                    to = atoms.sentenceEnd(start);
                }
                if (phrase.matchAt(atoms, start, from, to) > 0) {
                    return true;
                }
            }
            return false;
        }

        List<Sighting> sightings() {
            List<Sighting> sightings = new ArrayList<>();
            for (int signal = 0; signal < passages.length; signal++) {
                if (passages[signal] != null) {
                    sightings.add(new Sighting(signal, catalog.signal(signal), evidence(passages[signal])));
                }
            }
            return sightings;
        }

        private List<Evidence> evidence(List<int[]> spans) {
            String text = reading.original();
            List<Evidence> evidence = new ArrayList<>(spans.size());
            for (int[] span : spans) {
                int start = text.codePointCount(0, span[0]);
                int end = start + text.codePointCount(span[0], span[1]);
                evidence.add(new Evidence(start, end, text.substring(span[0], span[1])));
            }
            return evidence;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<int[]>[] newLists(int size) {
        return new List[size];
    }
}
