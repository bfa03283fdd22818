package gatehouse.signal;

import gatehouse.text.Reading;

/** The atoms of every token of one reading, and where its sentences begin and end. */
final class Atoms {
    final Reading reading;
    private final int[] list;
    private final int[] ends;

    Atoms(Reading reading, Vocabulary vocabulary) {
        this.reading = reading;
        this.list = new int[reading.size() * Vocabulary.mostPerToken()];
        this.ends = new int[reading.size() + 1];
        int at = 0;
        for (int token = 0; token < reading.size(); token++) {
            at = vocabulary.lookUp(reading, token, list, at);
            ends[token + 1] = at;
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

    /** Whether the token has one of the atoms; a set may be shorter than the vocabulary has grown since. */
    boolean has(int token, long[] set) {
        for (int k = ends[token]; k < ends[token + 1]; k++) {
            int atom = list[k];
            if (atom >> 6 < set.length && (set[atom >> 6] & 1L << atom) != 0) {
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

    int sentenceStart(int token) {
        int start = token;
        int sentence = reading.sentence(token);
        while (start > 0 && reading.sentence(start - 1) == sentence) {
            start--;
        }
        return start;
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
