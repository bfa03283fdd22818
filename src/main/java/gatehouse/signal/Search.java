package gatehouse.signal;

import gatehouse.text.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The search for signals in one text after the other; not for two threads at once. */
final class Search {
    private static final int MOST_AT_ONCE = 1000;
    private static final byte BACKED = 1;
    private static final byte UNBACKED = 2;

    private final SignalCatalog catalog;
    private final Phrases phrases;
    private final SignalCompiler.Conditions[] conditions;
    private final Triggers triggers;
    private final Surroundings around = new Surroundings();
    private final long[] worthTrying;
    private final Context context;
    private final Atoms atoms;
    private final Nearby nearby;
    private final List<Match> matches = new ArrayList<>();
    private final Passages passages;
    private final boolean[] settled;
    private final byte[] backing;
    /** For every phrase the last sentence in which it matched; sentences are counted on from text to text. */
    private final int[] lastSentence;

    private Reading reading = Reading.of("");
    private int sentence;
    private int sentenceFrom;
    private int sentenceTo;
    private int warningOf;
    private boolean warning;
    private int quotedOf = -1;
    private boolean quoted;

    Search(SignalCatalog catalog, SignalCompiler compiler, Triggers triggers, Context context) {
        this.catalog = catalog;
        this.phrases = compiler.phrases();
        this.conditions = compiler.conditions();
        this.triggers = triggers;
        this.worthTrying = new long[MOST_AT_ONCE + triggers.longestList() + 2];
        this.context = context;
        this.atoms = new Atoms(compiler.vocabulary(), compiler.pairs(), triggers);
        this.nearby = new Nearby(phrases, atoms);
        this.passages = new Passages(catalog.size());
        this.settled = new boolean[catalog.size()];
        this.backing = new byte[catalog.size()];
        this.lastSentence = new int[phrases.count()];
    }

    /** Searches a text for all phrases. */
    void run(Reading next) {
        reading = next;
        atoms.read(next);
        Arrays.fill(settled, false);
        Arrays.fill(backing, (byte) 0);
        sentenceTo = 0;
        quotedOf = -1;
        while (sentenceTo < next.size()) {
            sentenceFrom = sentenceTo;
            sentenceTo = atoms.sentenceEnd(sentenceFrom);
            beginSentence();
            searchSentence();
            endSentence();
        }
    }

    private void beginSentence() {
        if (sentence == Integer.MAX_VALUE) {
            Arrays.fill(lastSentence, 0);
            sentence = 0;
            warningOf = 0;
        }
        sentence++;
        nearby.begin(sentenceFrom, sentenceTo);
        atoms.look(sentenceFrom, sentenceTo, around);
    }

    /** Writes down all phrases that may stand in the sentence, and then tries them: so it waits for the memory of many at once. */
    private void searchSentence() {
        int count = 0;
        for (int token = sentenceFrom; token < sentenceTo; token++) {
            int to = atoms.to(token);
            for (int k = atoms.from(token); k < to; k++) {
                count = triggers.list(
                        atoms.at(k), around, token, token - sentenceFrom, sentenceTo - 1 - token, worthTrying, count);
                if (count > MOST_AT_ONCE) {
                    tryPhrases(count);
                    count = 0;
                }
            }
        }
        tryPhrases(count);
    }

    private void tryPhrases(int count) {
        int kept = triggers.sift(worthTrying, count, around);
        for (int i = 0; i < kept; i++) {
            tryPhrase((int) worthTrying[i], (int) (worthTrying[i] >>> 32));
        }
    }

    private void tryPhrase(int phrase, int trigger) {
        int first = Math.max(sentenceFrom, trigger - phrases.reach(phrase));
        int last = phrases.lastStart(phrase, sentenceFrom, trigger);
        if (!phrases.mayMatch(phrase, atoms, first, last, trigger, sentenceTo)) {
            return;
        }
        int signal = phrases.signal(phrase);
        int number = phrases.number(phrase);
        if (settled[signal] || lastSentence[number] == sentence) {
            return;
        }
        for (int start = first; start <= last; start++) {
            int end = phrases.matchAt(phrase, atoms, start, sentenceFrom, sentenceTo);
            if (end > trigger && counts(signal, start, end)) {
                lastSentence[number] = sentence;
                note(new Match(signal, start, end, order(phrase, start)));
                return;
            }
        }
    }

    /** A passage in the sentence at hand; those of a signal are shown by {@code order}, however they were found. */
    private record Match(int signal, int start, int end, long order) {}

    /** By the first token of the passage that sets off its phrase, then by what of the token does, then by the phrase. */
    private long order(int phrase, int start) {
        int at = atoms.from(start);
        while (!triggers.setsOff(atoms.at(at), phrase)) {
            at++;
        }
        return (long) at << 32 | phrase;
    }

    /** Puts a match where its order wants it: there are seldom more than two. */
    private void note(Match match) {
        int place = matches.size();
        while (place > 0 && matches.get(place - 1).order() > match.order()) {
            place--;
        }
        matches.add(place, match);
    }

    private void endSentence() {
        for (Match match : matches) {
            if (!settled[match.signal()]) {
                settled[match.signal()] =
                        passages.add(match.signal(), reading.start(match.start()), reading.end(match.end() - 1));
            }
        }
        matches.clear();
    }

    private boolean counts(int signal, int start, int end) {
        SignalCompiler.Conditions needed = conditions[signal];
        if (!needed.evenNegated() && context.isNegated(atoms, start, sentenceFrom, sentenceTo)) {
            return false;
        }
        if (catalog.signal(signal).direction() == Direction.WARNS
                && !needed.evenInWarnings()
                && (inWarning() || isQuoted(start))) {
            return false;
        }
        if (nearby.any(needed.unless(), needed.unlessSigns(), start, end)) {
            return false;
        }
        boolean backed = isBacked(signal);
        settled[signal] |= !backed;
        return backed;
    }

    /** Whether the rest of the text has what the signal needs, and nothing that excuses it. */
    private boolean isBacked(int signal) {
        if (backing[signal] == 0) {
            SignalCompiler.Conditions needed = conditions[signal];
            boolean backed = !anywhere(needed.unlessAnywhere())
                    && (needed.needsAnywhere().length == 0 || anywhere(needed.needsAnywhere()));
            backing[signal] = backed ? BACKED : UNBACKED;
        }
        return backing[signal] == BACKED;
    }

    private boolean inWarning() {
        if (warningOf != sentence) {
            warningOf = sentence;
            warning = context.isWarning(atoms, sentenceFrom, sentenceTo);
        }
        return warning;
    }

    private boolean isQuoted(int token) {
        if (quotedOf != token) {
            quotedOf = token;
            quoted = Context.isQuoted(reading, token);
        }
        return quoted;
    }

    private boolean anywhere(int[] wanted) {
        for (int phrase : wanted) {
            if (phrases.isPossible(phrase, atoms) && anywhere(phrase)) {
                return true;
            }
        }
        return false;
    }

    private boolean anywhere(int phrase) {
        int to;
        for (int from = 0; from < reading.size(); from = to) {
            to = atoms.sentenceEnd(from);
            boolean mayStand = phrases.mayBegin(phrase, atoms, from, to, to);
            for (int start = from; mayStand && start < to; start++) {
                if (phrases.matchAt(phrase, atoms, start, from, to) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a detector has seen; it counts when the rest of the text has what the signal needs. */
    void offer(int signal, List<int[]> seen) {
        if (isBacked(signal)) {
            passages.set(signal, seen);
        }
    }

    /** The signals seen, in the order of the catalogue; they are forgotten here. */
    List<Sighting> sightings() {
        return passages.sightings(catalog, reading.original());
    }
}
