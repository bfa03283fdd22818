package gatehouse.signal;

/** How much one sighting is worth by itself (GUIDE-FACTS, red-flag taxonomy: S, M, W). */
public enum Strength {
    /** One is enough for a warning. */
    STRONG,
    /** Two from different groups are enough for a warning. */
    MEDIUM,
    /** Never warns alone; only sorts. */
    WEAK
}
