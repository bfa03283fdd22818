package gatehouse.signal;

import java.util.Arrays;
import java.util.List;

/**
 * All compiled phrases in one array of numbers: following a phrase walks through memory in one direction. A phrase is named by the
 * place where it begins.
 *
 * <p>All ways to match are followed at once, as a set of positions in one {@code long}; a match is at most 63 tokens wide, so time is
 * bounded whatever the text.
 */
final class Phrases {
    static final int WIDEST = 63;
    static final int SENTENCE_START = 1;
    static final int SENTENCE_END = 2;
    static final int TEXT_START = 4;

    /** Parts of a phrase's head; the first is the length of all of it. */
    private static final int LENGTH = 0;

    private static final int FLAGS = 1;
    private static final int NUMBER = 2;
    private static final int SIGNAL = 3;
    private static final int TRIGGER_REACH = 4;
    private static final int HEAD = 5;

    /** Parts of a step: its length; whether it may be missing, or else how wide a gap it is; how many atoms match one token. */
    private static final int KIND = 1;

    private static final int SINGLES = 2;
    private static final int FIRST_SINGLE = 3;
    private static final int MUST = 0;
    private static final int MAY = 1;
    private static final int GAP = 2;
    private static final int SIGNS = 4;

    /** Narrow numbers, since a search jumps about in them: they should stay close to the processor. */
    private char[] code = new char[1 << 18];

    /** Words and pairs of two signs a phrase, by the phrases' numbers. */
    private long[] signs = new long[SIGNS << 12];

    private int length;
    private int count;

    /**
     * Takes a phrase in and returns its place.
     *
     * @param reach how many tokens before its trigger word a match may begin
     * @param one a sign without which it can't match, and {@code other}, another
     */
    int add(List<Step> steps, int flags, int signal, int reach, Signs.Sign one, Signs.Sign other) {
        int phrase = length;
        reserve(HEAD);
        length += HEAD;
        for (Step step : steps) {
            addStep(step);
        }
        code[phrase + LENGTH] = narrow(length - phrase);
        code[phrase + FLAGS] = narrow(flags);
        code[phrase + NUMBER] = narrow(count);
        addSigns(one, other);
        count++;
        code[phrase + SIGNAL] = narrow(signal);
        code[phrase + TRIGGER_REACH] = narrow(reach);
        return phrase;
    }

    /** How many phrases there are. */
    int count() {
        return count;
    }

    /** The phrase's number, counted from 0. */
    int number(int phrase) {
        return code[phrase + NUMBER];
    }

    int signal(int phrase) {
        return code[phrase + SIGNAL];
    }

    int reach(int phrase) {
        return code[phrase + TRIGGER_REACH];
    }

    /** The last token at which a match around the trigger word may begin. */
    int lastStart(int phrase, int sentenceFrom, int trigger) {
        int flags = code[phrase + FLAGS];
        return (flags & TEXT_START) != 0 ? 0 : (flags & SENTENCE_START) != 0 ? sentenceFrom : trigger;
    }

    /** False only when no match that begins between {@code first} and {@code last} ends after the trigger word. */
    boolean mayMatch(int phrase, Atoms atoms, int first, int last, int trigger, int sentenceTo) {
        return last >= first
                && follow(phrase, atoms, first, (2L << last - first) - 1, sentenceTo) >>> trigger - first + 1 != 0;
    }

    /** The end of the shortest match that begins at {@code start}, or -1. {@code from} and {@code to} bound the sentence. */
    int matchAt(int phrase, Atoms atoms, int start, int from, int to) {
        int flags = code[phrase + FLAGS];
        if ((flags & SENTENCE_START) != 0 && start != from || (flags & TEXT_START) != 0 && start != 0) {
            return -1;
        }
        long ends = follow(phrase, atoms, start, 1, to);
        if ((flags & SENTENCE_END) != 0) {
            return to - start <= WIDEST && (ends & 1L << to - start) != 0 ? to : -1;
        }
        return ends == 0 ? -1 : start + Long.numberOfTrailingZeros(ends);
    }

    /**
     * False only when no match begins between {@code first} and before {@code last}: one look instead of many, wherever the sentence isn't
     * longer than a match can be wide.
     */
    boolean mayBegin(int phrase, Atoms atoms, int first, int last, int to) {
        return last > first && (to - first > WIDEST || follow(phrase, atoms, first, (1L << last - first) - 1, to) != 0);
    }

    /** All ends of matches that begin at one of {@code starts}: bit {@code i} of either stands for the token {@code base + i}. */
    private long follow(int phrase, Atoms atoms, int base, long starts, int to) {
        char[] numbers = code;
        int width = Math.min(to - base, WIDEST);
        long inside = -1L >>> WIDEST - width;
        long positions = starts;
        int end = phrase + numbers[phrase + LENGTH];
        for (int step = phrase + HEAD; step < end && positions != 0; step += numbers[step]) {
            int gap = numbers[step + KIND] - GAP;
            positions = inside & (gap >= 0 ? spread(positions, gap) : advance(numbers, step, atoms, positions, base));
        }
        return positions;
    }

    private static long advance(char[] code, int step, Atoms atoms, long positions, int base) {
        int next = step + code[step];
        int sequences = step + FIRST_SINGLE + code[step + SINGLES];
        long reached = (positions & atoms.anyOf(code, step + FIRST_SINGLE, sequences, base)) << 1;
        if (code[step + KIND] == MAY) {
            reached |= positions;
        }
        for (int at = sequences; at < next; at += code[at] + 1) {
            long matched = positions & atoms.places(code[at + 1], base);
            int last = at + code[at];
            for (int k = at + 2; k <= last && matched != 0; k++) {
                matched = matched << 1 & atoms.places(code[k], base);
            }
            reached |= matched << 1;
        }
        return reached;
    }

    private static long spread(long positions, int gap) {
        long reached = positions;
        for (int skip = 0; skip < gap; skip++) {
            reached |= reached << 1;
        }
        return reached;
    }

    private void addSigns(Signs.Sign one, Signs.Sign other) {
        int at = count * SIGNS;
        if (at + SIGNS > signs.length) {
            signs = Arrays.copyOf(signs, signs.length * 2);
        }
        signs[at] = one.words();
        signs[at + 1] = one.pairs();
        signs[at + 2] = other.words();
        signs[at + 3] = other.pairs();
    }

    /** Whether every step that must be there can begin somewhere in the text; asked before the phrase is tried at all. */
    boolean isPossible(int phrase, Atoms atoms) {
        int at = number(phrase) * SIGNS;
        return atoms.maySee(signs[at], signs[at + 1])
                && atoms.maySee(signs[at + 2], signs[at + 3])
                && allBegin(phrase, atoms);
    }

    /** The signs of some phrases one after the other, for {@link #maySee}. */
    long[] signs(int[] named) {
        long[] copies = new long[SIGNS * named.length];
        for (int i = 0; i < named.length; i++) {
            System.arraycopy(signs, number(named[i]) * SIGNS, copies, i * SIGNS, SIGNS);
        }
        return copies;
    }

    /** False only when the phrase at a place of such a list can't stand in the text: its signs aren't seen. */
    static boolean maySee(long[] listed, int place, Atoms atoms) {
        int at = place * SIGNS;
        return atoms.maySee(listed[at], listed[at + 1]) && atoms.maySee(listed[at + 2], listed[at + 3]);
    }

    private boolean allBegin(int phrase, Atoms atoms) {
        int end = phrase + code[phrase + LENGTH];
        for (int step = phrase + HEAD; step < end; step += code[step]) {
            if (code[step + KIND] == MUST && !begins(step, atoms)) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(int step, Atoms atoms) {
        int next = step + code[step];
        int sequence = step + FIRST_SINGLE + code[step + SINGLES];
        for (int k = step + FIRST_SINGLE; k < sequence; k++) {
            if (atoms.anywhere(code[k])) {
                return true;
            }
        }
        for (; sequence < next; sequence += code[sequence] + 1) {
            if (atoms.anywhere(code[sequence + 1])) {
                return true;
            }
        }
        return false;
    }

    private void addStep(Step step) {
        int size = FIRST_SINGLE + step.singles().length;
        for (int[] sequence : step.sequences()) {
            size += 1 + sequence.length;
        }
        reserve(size);
        code[length] = narrow(size);
        code[length + KIND] = narrow(step.isGap() ? GAP + step.gap() : step.optional() ? MAY : MUST);
        code[length + SINGLES] = narrow(step.singles().length);
        length += FIRST_SINGLE;
        write(step.singles());
        for (int[] sequence : step.sequences()) {
            code[length++] = narrow(sequence.length);
            write(sequence);
        }
    }

    private void write(int[] numbers) {
        for (int number : numbers) {
            code[length++] = narrow(number);
        }
    }

    private static char narrow(int number) {
        if (number >> 16 != 0) {
            throw new IllegalStateException("a phrase needs the number " + number + ", which is too large");
        }
        return (char) number;
    }

    private void reserve(int more) {
        if (length + more > code.length) {
            code = Arrays.copyOf(code, Math.max(length + more, code.length * 2));
        }
    }
}
