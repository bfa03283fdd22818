package gatehouse.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * The signals seen in one text, with their passages; used again for one text after the other. Numbers only: a list in what lives long
 * would cost the garbage collector more than the list.
 */
final class Passages {
    private static final int MOST = 3;

    /** Of every signal how many passages it has, and where each begins and ends in the text. */
    private final byte[] counts;

    private final int[] bounds;
    /** The signals that have passages, or were seen without any: one bit each. */
    private final long[] seen;

    Passages(int signals) {
        counts = new byte[signals];
        bounds = new int[2 * MOST * signals];
        seen = new long[signals / Long.SIZE + 1];
    }

    /** Adds a passage, or joins it to one that it touches; returns whether the signal has as many as are shown. */
    boolean add(int signal, int from, int to) {
        seen[signal >> 6] |= 1L << signal;
        int first = 2 * MOST * signal;
        for (int at = first; at < first + 2 * counts[signal]; at += 2) {
            if (from < bounds[at + 1] && bounds[at] < to) {
                bounds[at] = Math.min(from, bounds[at]);
                bounds[at + 1] = Math.max(to, bounds[at + 1]);
                return counts[signal] >= MOST;
            }
        }
        put(signal, from, to);
        return counts[signal] >= MOST;
    }

    /** In place of all passages of a signal puts others, three at most. */
    void set(int signal, List<int[]> passages) {
        seen[signal >> 6] |= 1L << signal;
        counts[signal] = 0;
        for (int[] passage : passages) {
            put(signal, passage[0], passage[1]);
        }
    }

    private void put(int signal, int from, int to) {
        int at = 2 * (MOST * signal + counts[signal]++);
        bounds[at] = from;
        bounds[at + 1] = to;
    }

    /** The signals seen, in the order of the catalogue; they are forgotten here. */
    List<Sighting> sightings(SignalCatalog catalog, String text) {
        List<Sighting> sightings = new ArrayList<>();
        for (int word = 0; word < seen.length; word++) {
            for (long left = seen[word]; left != 0; left &= left - 1) {
                int signal = word << 6 | Long.numberOfTrailingZeros(left);
                sightings.add(new Sighting(signal, catalog.signal(signal), evidence(signal, text)));
                counts[signal] = 0;
            }
            seen[word] = 0;
        }
        return sightings;
    }

    private List<Evidence> evidence(int signal, String text) {
        List<Evidence> evidence = new ArrayList<>(counts[signal]);
        int first = 2 * MOST * signal;
        for (int at = first; at < first + 2 * counts[signal]; at += 2) {
            int start = text.codePointCount(0, bounds[at]);
            int end = start + text.codePointCount(bounds[at], bounds[at + 1]);
            evidence.add(new Evidence(start, end, text.substring(bounds[at], bounds[at + 1])));
        }
        return evidence;
    }
}
