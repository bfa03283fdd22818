package gatehouse.inbox;

import gatehouse.archive.Found;
import gatehouse.verdict.Wording;

/**
 * An outreach on its way to the inbox with what its words alone tell: it needs no database, so it can be made ahead of time on any thread.
 *
 * @param found as it fits into the table
 */
public record Arriving(Found.Arrived found, Wording wording) {

    public static Arriving of(Found.Arrived found) {
        Found.Arrived fitted = Fitted.of(found);
        return new Arriving(fitted, Wording.of(fitted.outreach().text()));
    }
}
