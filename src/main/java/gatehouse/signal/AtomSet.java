package gatehouse.signal;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A small fixed set of atoms, quick to ask for one atom and quick to compare with the atoms of a whole text. */
final class AtomSet {
    private final int[] atoms;
    private final long summary;
    private final int[] places;
    private final long[] bits;

    AtomSet(IntStream members) {
        atoms = members.sorted().distinct().toArray();
        long all = 0;
        for (int atom : atoms) {
            all |= 1L << atom;
        }
        summary = all;
        places = Arrays.stream(atoms).map(atom -> atom >> 6).distinct().toArray();
        bits = new long[places.length];
        for (int atom : atoms) {
            bits[Arrays.binarySearch(places, atom >> 6)] |= 1L << atom;
        }
    }

    boolean contains(int atom) {
        return (summary & 1L << atom) != 0 && Arrays.binarySearch(atoms, atom) >= 0;
    }

    int[] places() {
        return places;
    }

    long[] bits() {
        return bits;
    }

    /** Whether one of the atoms is among those marked, one bit an atom. */
    boolean meets(long[] marked) {
        for (int i = 0; i < places.length; i++) {
            if ((marked[places[i]] & bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
