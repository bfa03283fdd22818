package gatehouse.team;

/** Takes back a joining that can't be finished, with the use of the link. */
final class JoinRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why nobody joined. */
    enum Reason {
        EMAIL_TAKEN,
        ALREADY_HERE
    }

    private final Reason reason;

    JoinRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
