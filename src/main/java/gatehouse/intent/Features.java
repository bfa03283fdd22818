package gatehouse.intent;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.signal.Sighting;
import gatehouse.text.Reading;
import java.util.Arrays;
import java.util.List;

/**
 * What the model sees of one outreach: rows of its weight table. Words, pairs of words, and the beginnings and ends of words share a
 * hashed part of the table; every signal, kind and relationship has a row of its own.
 */
public final class Features {
    private static final int KINDS = OutreachKind.values().length;
    private static final int RELATIONSHIPS = Relationship.values().length;
    private static final int SHAPES = 11;
    private static final float GROUP_CAP = 3;
    /** Where the relationship stands among the facts. */
    private static final int RELATIONSHIP = 5;
    /** Rows that are neither hashed nor signals. */
    static final int FACTS = KINDS + RELATIONSHIPS + SHAPES;

    private final Hashed hashed;
    private final int[] facts;
    private final int[] signals;
    private final float[] values;

    private Features(Hashed hashed, int[] facts, int[] signals, float[] values) {
        this.hashed = hashed;
        this.facts = facts;
        this.signals = signals;
        this.values = values;
    }

    /** The features of an outreach whose signals have been read. */
    public static Features of(Outreach outreach, Reading reading, List<Sighting> sightings) {
        int[] facts = Arrays.copyOf(shape(reading), 6);
        facts[4] = outreach.kind().ordinal();
        facts[RELATIONSHIP] = KINDS + outreach.sender().relationship().ordinal();
        return new Features(new Hashed(reading), facts, numbers(sightings), values(sightings));
    }

    /** The same text from a sender of another relationship. */
    public Features from(Relationship relationship) {
        int[] others = facts.clone();
        others[RELATIONSHIP] = KINDS + relationship.ordinal();
        return new Features(hashed, others, signals, values);
    }

    /** The same words with other facts, other signals, or other values of those. */
    Features with(int[] otherFacts, int[] otherSignals, float[] otherValues) {
        return new Features(hashed, otherFacts, otherSignals, otherValues);
    }

    Hashed hashed() {
        return hashed;
    }

    /** Numbers of the signals seen. */
    int[] signals() {
        return signals;
    }

    /** How much each signal seen counts: 1, or less when many of its group were seen. */
    float[] values() {
        return values;
    }

    /** How much one signal counts; 0 when it was not seen. */
    float value(int signal) {
        for (int i = 0; i < signals.length; i++) {
            if (signals[i] == signal) {
                return values[i];
            }
        }
        return 0;
    }

    /** Numbers of the facts: kind, relationship and shape. */
    int[] facts() {
        return facts;
    }

    private static int[] numbers(List<Sighting> sightings) {
        int[] numbers = new int[sightings.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = sightings.get(i).index();
        }
        return numbers;
    }

    /** Signals of one group share at most {@link #GROUP_CAP}: ten signs of one fault don't count ten times. */
    private static float[] values(List<Sighting> sightings) {
        float[] values = new float[sightings.size()];
        int from = 0;
        while (from < values.length) {
            int to = from + 1;
            String group = sightings.get(from).signal().group();
            while (to < values.length && sightings.get(to).signal().group().equals(group)) {
                to++;
            }
            Arrays.fill(values, from, to, Math.min(1f, GROUP_CAP / (to - from)));
            from = to;
        }
        return values;
    }

    /** Four facts: how long the text is, whether it asks, how it ends, and whether it is a single sentence. */
    private static int[] shape(Reading reading) {
        int shape = KINDS + RELATIONSHIPS;
        int size = reading.size();
        int last = reading.sentences() - 1;
        boolean asks = false;
        for (int sentence = 0; sentence <= last; sentence++) {
            asks |= reading.isQuestion(sentence);
        }
        boolean endsAsking = last >= 0 && reading.isQuestion(last);
        return new int[] {
            shape + (size <= 8 ? 0 : size <= 18 ? 1 : size <= 40 ? 2 : size <= 80 ? 3 : 4),
            shape + (asks ? 5 : 6),
            shape + (endsAsking ? 7 : 8),
            shape + (last <= 0 ? 9 : 10)
        };
    }
}
