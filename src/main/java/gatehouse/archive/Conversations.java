package gatehouse.archive;

import java.time.Instant;
import java.util.Arrays;

/**
 * When each person first wrote in each conversation; a conversation stands in the file with its newest message first, so this is known
 * only when all rows were seen. Two numbers a pair are kept: a million pairs take 32 MB.
 */
final class Conversations {
    private static final long FREE = Long.MAX_VALUE;

    private long[] keys = new long[1 << 10];
    private long[] times = filled(1 << 10);
    private int size;

    void wrote(long conversation, String who, Instant when) {
        long key = Hash.of(conversation, who);
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

    boolean wroteBefore(long conversation, String who, Instant when) {
        return times[slot(Hash.of(conversation, who))] < when.toEpochMilli();
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
