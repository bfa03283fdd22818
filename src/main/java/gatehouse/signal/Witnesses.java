package gatehouse.signal;

import java.util.List;

/**
 * For every phrase the rarest other step that must be there, all in three flat arrays: most phrases that a trigger word brings up are
 * ruled out here without touching the phrase itself, which would be a walk through cold memory.
 */
final class Witnesses {
    private final int[] from;
    private final int[] places;
    private final long[] bits;

    /** @param sets one set of atoms for every phrase; an empty one when there is nothing to ask for */
    Witnesses(List<AtomSet> sets) {
        from = new int[sets.size() + 1];
        for (int i = 0; i < sets.size(); i++) {
            from[i + 1] = from[i] + sets.get(i).places().length;
        }
        places = new int[from[sets.size()]];
        bits = new long[places.length];
        for (int i = 0; i < sets.size(); i++) {
            System.arraycopy(
                    sets.get(i).places(), 0, places, from[i], sets.get(i).places().length);
            System.arraycopy(sets.get(i).bits(), 0, bits, from[i], sets.get(i).bits().length);
        }
    }

    /** Whether the text whose atoms are marked could hold the phrase. */
    boolean allow(int phrase, long[] marked) {
        int end = from[phrase + 1];
        for (int i = from[phrase]; i < end; i++) {
            if ((marked[places[i]] & bits[i]) != 0) {
                return true;
            }
        }
        return end == from[phrase];
    }
}
