package gatehouse.signal;

/** What a signal says about answering the sender. */
public enum Direction {
    /** Speaks against an answer. */
    WARNS,
    /** Speaks for an answer. */
    REASSURES,
    /** Tells what the sender wants, without speaking for or against. */
    DESCRIBES
}
