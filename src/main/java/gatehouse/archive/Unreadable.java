package gatehouse.archive;

import java.io.IOException;

/** A {@link RefusedFile} on its way through a stream, which can't throw it. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    private final RefusedFile.Reason reason;

    Unreadable(RefusedFile.Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    RefusedFile refused() {
        RefusedFile refused = new RefusedFile(reason);
        refused.initCause(this);
        return refused;
    }
}
