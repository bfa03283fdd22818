package gatehouse.signal;

import gatehouse.text.Reading;

/** The atoms of every token of one reading, and where its sentences begin and end. */
final class Atoms {
    final Reading reading;
    private final int[] list;
    private final int[] ends;
    private final long[] present;

    Atoms(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.list = new int[reading.size() * Vocabulary.mostPerToken()];
        this.ends = new int[reading.size() + 1];
        this.present = new long[(vocabulary.atoms() >> 6) + 1];
        int at = 0;
        for (int token = 0; token < reading.size(); token++) {
            at = vocabulary.lookUp(reading, token, list, at);
            ends[token + 1] = at;
        }
        for (int k = 0; k < at; k++) {
            present[list[k] >> 6] |= 1L << list[k];
        }
    }

    int from(int token) {
        return ends[token];
    }

    int to(int token) {
        return ends[token + 1];
    }

    int at(int index) {
        return list[index];
    }

    boolean has(int token, AtomSet set) {
        for (int k = ends[token]; k < ends[token + 1]; k++) {
            if (set.contains(list[k])) {
                return true;
            }
        }
        return false;
    }

    boolean has(int token, int atom) {
        for (int k = ends[token]; k < ends[token + 1]; k++) {
            if (list[k] == atom) {
                return true;
            }
        }
        return false;
    }

    /** The atoms of the whole text, one bit each. */
    long[] present() {
        return present;
    }

    /** Whether any token of the text has one of the atoms. */
    boolean anywhere(AtomSet set) {
        return set.meets(present);
    }

    int sentenceEnd(int token) {
        int end = token + 1;
        int sentence = reading.sentence(token);
        while (end < reading.size() && reading.sentence(end) == sentence) {
            end++;
        }
        return end;
    }
}
