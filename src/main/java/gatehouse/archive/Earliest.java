package gatehouse.archive;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The earliest time for each of many numbers; a million of them take 32 MB. */
final class Earliest {
    private static final long FREE = Long.MAX_VALUE;

    private long[] keys = new long[1 << 10];
    private long[] times = filled(1 << 10);
    private int size;

    void add(long key, Instant when) {
        int at = slot(key);
        if (times[at] == FREE) {
            keys[at] = key;
            size++;
        }
        times[at] = Math.min(times[at], when.toEpochMilli());
        if (2 * size > keys.length) {
            grow();
        }
    }

    /** To the millisecond; null for a number that was never added. */
    @Nullable
    Instant get(long key) {
        long time = times[slot(key)];
        return time == FREE ? null : Instant.ofEpochMilli(time);
    }

    /** The place of a key, or the free one where it would go. */
    private int slot(long key) {
        int at = (int) key & (keys.length - 1);
        while (times[at] != FREE && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldTimes = times;
        keys = new long[2 * oldKeys.length];
        times = filled(keys.length);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldTimes[old] != FREE) {
                int at = slot(oldKeys[old]);
                keys[at] = oldKeys[old];
                times[at] = oldTimes[old];
            }
        }
    }

    private static long[] filled(int length) {
        long[] array = new long[length];
        Arrays.fill(array, FREE);
        return array;
    }
}
