package gatehouse.signal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What to look for so as to rule a step of a phrase out: words, or pairs of words, with which its alternatives begin. */
final class Signs {
    /**
     * One of the words, by {@link Clue#bit}, or of the pairs, by {@link WordPairs}, must be there.
     *
     * @param frequency how often one is met, roughly
     */
    record Sign(long words, long pairs, long frequency) {
        /** Always seen. */
        static final Sign ANY = new Sign(-1, -1, Long.MAX_VALUE);
    }

    private final Vocabulary vocabulary;
    private final WordPairs pairs = new WordPairs();
    private final Map<Step, Sign> known = new IdentityHashMap<>();

    Signs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    WordPairs pairs() {
        return pairs;
    }

    /** The sign of a step; remembered by the object, as steps that are written alike are one object. */
    Sign of(Step step) {
        return known.computeIfAbsent(step, other -> of(other.beginnings()));
    }

    /** The sign that one of several runs of atoms begins. */
    Sign of(List<int[]> runs) {
        long words = 0;
        long bits = 0;
        long frequency = 0;
        for (int[] atoms : runs) {
            if (atoms.length > 1 && vocabulary.isWord(atoms[0]) && vocabulary.isWord(atoms[1])) {
                bits |= pairs.add(atoms[0], atoms[1]);
                frequency += 1 + (long) vocabulary.frequency(atoms[0]) * vocabulary.frequency(atoms[1]) / 10_000;
            } else {
                words |= Clue.bit(atoms[0], vocabulary);
                frequency += vocabulary.frequency(atoms[0]);
            }
        }
        return new Sign(words, bits, frequency);
    }

    /** The two rarest signs without which none of the steps' phrases can match. */
    Sign[] rarest(List<Step> steps) {
        Sign[] rarest = {Sign.ANY, Sign.ANY};
        for (Step step : steps) {
            Sign sign = step.canTrigger() ? of(step) : Sign.ANY;
            if (sign.frequency() < rarest[0].frequency()) {
                rarest[1] = rarest[0];
                rarest[0] = sign;
            } else if (sign.frequency() < rarest[1].frequency()) {
                rarest[1] = sign;
            }
        }
        return rarest;
    }
}
