package gatehouse.text;

/** Marks on short words, found without searching. */
final class PackedTable {
    private final long[] words;
    private final long[] marks;

    /** @param capacity a power of two, more than twice the number of words */
    PackedTable(int capacity) {
        words = new long[capacity];
        marks = new long[capacity];
    }

    /** Adds a mark to every word of a list divided by spaces; words longer than {@link Packed#LONGEST} can't be marked. */
    PackedTable mark(long mark, String list) {
        int from = 0;
        while (from < list.length()) {
            int space = list.indexOf(' ', from);
            int to = space < 0 ? list.length() : space;
            long word = Packed.of(list, from, to);
            if (word != Packed.NONE) {
                int slot = slot(word);
                words[slot] = word;
                marks[slot] |= mark;
            }
            from = to + 1;
        }
        return this;
    }

    /** All marks of a packed word; 0 when there are none. */
    long get(long word) {
        return marks[slot(word)];
    }

    private int slot(long word) {
        int mask = words.length - 1;
        int slot = (int) (word * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (words[slot] != 0 && words[slot] != word) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
