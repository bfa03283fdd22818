package gatehouse.archive;

/** How long what LinkedIn tells of a person or a message can be, in code points; anything longer is no such thing. */
final class Lengths {
    static final int NAME = 200;
    static final int SUBJECT = 500;
    static final int WORK = 500;

    private Lengths() {}
}
