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

    /** Parts of a phrase's head. */
    private static final int END = 0;

    private static final int FLAGS = 1;
    private static final int NUMBER = 2;
    private static final int SIGNAL = 3;
    private static final int TRIGGER_REACH = 4;
    private static final int HEAD = 5;

    /** Parts of a step: where the next one begins; a gap, or whether it may be missing; how many atoms match one token; the filter. */
    private static final int NEXT = 0;

    private static final int KIND = 1;
    private static final int SINGLES = 2;
    private static final int FILTER = 3;
    private static final int FIRST_SINGLE = FILTER + Atoms.FILTER_BITS / 32;
    private static final int MUST = 0;
    private static final int MAY = 1;

    private int[] code = new int[1 << 17];
    private int length;
    private int count;

    /** Takes a phrase in and returns its place. {@code reach}: how many tokens before its trigger word a match may begin. */
    int add(List<Step> steps, int flags, int signal, int reach) {
        int phrase = length;
        reserve(HEAD);
        length += HEAD;
        for (Step step : steps) {
            addStep(step);
        }
        code[phrase + END] = length;
        code[phrase + FLAGS] = flags;
        code[phrase + NUMBER] = count++;
        code[phrase + SIGNAL] = signal;
        code[phrase + TRIGGER_REACH] = reach;
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

    /** All ends of matches that begin at one of {@code starts}: bit {@code i} of either stands for the token {@code base + i}. */
    private long follow(int phrase, Atoms atoms, int base, long starts, int to) {
        int[] numbers = code;
        int width = Math.min(to - base, WIDEST);
        long inside = -1L >>> WIDEST - width;
        long positions = starts;
        int end = numbers[phrase + END];
        for (int step = phrase + HEAD; step < end && positions != 0; step = numbers[step + NEXT]) {
            int kind = numbers[step + KIND];
            positions = inside
                    & (kind < 0 ? spread(positions, -kind) : advance(numbers, step, atoms, positions, base, width));
        }
        return positions;
    }

    private static long advance(int[] code, int step, Atoms atoms, long positions, int base, int width) {
        int next = code[step + NEXT];
        int sequences = step + FIRST_SINGLE + code[step + SINGLES];
        long reached = code[step + KIND] == MAY ? positions : 0;
        for (long left = positions; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            int token = base + offset;
            if (offset >= width) {
                break;
            }
            if (!atoms.mayHave(token, code, step + FILTER)) {
                continue;
            }
            if (atoms.has(token, code, step + FIRST_SINGLE, sequences)) {
                reached |= 2L << offset;
            }
            for (int at = sequences; at < next; at += code[at] + 1) {
                if (atoms.has(token, code[at + 1]) && offset + code[at] <= width && follows(code, at, atoms, token)) {
                    reached |= 1L << offset + code[at];
                }
            }
        }
        return reached;
    }

    private static boolean follows(int[] code, int sequence, Atoms atoms, int token) {
        int width = code[sequence];
        for (int k = 1; k < width; k++) {
            if (!atoms.has(token + k, code[sequence + 1 + k])) {
                return false;
            }
        }
        return true;
    }

    /** @param choices one more than the most tokens skipped */
    private static long spread(long positions, int choices) {
        long reached = positions;
        for (int skip = 1; skip < choices; skip++) {
            reached |= reached << 1;
        }
        return reached;
    }

    /** Whether every step that must be there can begin somewhere in the text; asked before the phrase is tried at all. */
    boolean isPossible(int phrase, Atoms atoms) {
        int end = code[phrase + END];
        for (int step = phrase + HEAD; step < end; step = code[step + NEXT]) {
            if (code[step + KIND] == MUST && !begins(step, atoms)) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(int step, Atoms atoms) {
        int next = code[step + NEXT];
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
        code[length + NEXT] = length + size;
        code[length + KIND] = step.isGap() ? -1 - step.gap() : step.optional() ? MAY : MUST;
        for (int atom : step.firsts()) {
            int bit = atom % Atoms.FILTER_BITS;
            code[length + FILTER + (bit >> 5)] |= 1 << bit;
        }
        code[length + SINGLES] = step.singles().length;
        System.arraycopy(step.singles(), 0, code, length + FIRST_SINGLE, step.singles().length);
        int at = length + FIRST_SINGLE + step.singles().length;
        for (int[] sequence : step.sequences()) {
            code[at] = sequence.length;
            System.arraycopy(sequence, 0, code, at + 1, sequence.length);
            at += 1 + sequence.length;
        }
        length += size;
    }

    private void reserve(int more) {
        if (length + more > code.length) {
            code = Arrays.copyOf(code, Math.max(length + more, code.length * 2));
        }
    }
}
