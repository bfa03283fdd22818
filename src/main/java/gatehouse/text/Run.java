package gatehouse.text;

/** The characters up to the next space, in which an address may stand. */
final class Run {
    /** Longer runs without a space are read in parts. */
    private static final int LONGEST = 2000;
    /** So many times an address is looked for in one run; a run of brackets and dots could begin with every character. */
    private static final int MOST_STARTS = 16;

    private final String text;
    private int to;
    private int trimmed;
    private int starts;
    private int lastMark;

    Run(String text) {
        this.text = text;
    }

    /** False only when no address begins at {@code i}; each question costs one of the run's tries. */
    boolean mayHoldAddress(int i) {
        if (i >= to) {
            read(i);
        }
        return i <= lastMark && starts++ <= MOST_STARTS;
    }

    /** Where the run ends, without the stops and brackets at its end. */
    int end() {
        return trimmed;
    }

    /** Reads on to the next space, and remembers where the run ends and whether an address can be in it. */
    private void read(int i) {
        int end = i;
        int dots = -1;
        int brackets = -1;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != 0xA0 && end - i < LONGEST) {
            char c = text.charAt(end);
            if (c == '.' || c == '@' || c == ':') {
                dots = end;
            } else if (c == '[' || c == '(') {
                brackets = end;
            }
            end++;
        }
        to = end;
        starts = 0;
        if (dots < 0) {
            lastMark = -1;
            return;
        }
        while (end > i && ".,;:!?)]}>\"'*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        trimmed = end;
        lastMark = dots < end ? dots : lastMarkBefore(i, end);
        if (brackets >= 0) {
            lastMark = Math.max(lastMark, Math.min(brackets, dots));
        }
    }

    private int lastMarkBefore(int from, int end) {
        int at = end - 1;
        while (at >= from && ".@:".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at < from ? -1 : at;
    }
}
