package gatehouse.archive;

/** Counts what one reading of a file costs, and ends it where that is more than an honest file needs. */
final class Budget {
    /** Below this a high ratio does no harm: a small table of equal rows packs well. */
    private static final long ANY_RATIO = 16L << 20;

    private final Limits limits;
    private final PackedBytes packed;
    private int entries;
    private long unpacked;

    Budget(Limits limits, PackedBytes packed) {
        this.limits = limits;
        this.packed = packed;
    }

    void entry() throws Unreadable {
        if (++entries > limits.entries()) {
            throw new Unreadable(RefusedFile.Reason.TOO_MANY_FILES);
        }
    }

    void unpacked(long bytes) throws Unreadable {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes() || (unpacked > ANY_RATIO && unpacked / limits.ratio() > packed.count())) {
            throw new Unreadable(RefusedFile.Reason.TOO_LARGE);
        }
    }
}
