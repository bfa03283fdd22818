package gatehouse.intake;

import gatehouse.archive.Found;
import gatehouse.inbox.Arriving;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a file, read as far as that needs no database.
 *
 * @param arriving null for what is no outreach
 */
record Prepared(Found found, @Nullable Arriving arriving) {

    static Prepared of(Found found) {
        if (found instanceof Found.Arrived arrived) {
            Arriving arriving = Arriving.of(arrived);
            return new Prepared(arriving.found(), arriving);
        }
        return new Prepared(found, null);
    }

    /** How many characters it takes, about. */
    int length() {
        return switch (found) {
            case Found.Arrived one -> one.outreach().text().length();
            case Found.Rejected one -> one.header().length() + one.raw().length();
            default -> 0;
        };
    }
}
