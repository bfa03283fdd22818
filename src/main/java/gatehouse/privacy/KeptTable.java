package gatehouse.privacy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of one table.
 *
 * @param end when a row goes
 * @param column what {@code end} goes by
 * @param outreachColumn where the id of the outreach stands that a row tells of; null for a table that tells of no stranger
 * @param ownColumn where the id of the member stands who alone may take the row out; null when the row is the team's
 * @param secret columns that are never exported: digests of keys, of no use outside
 */
record KeptTable(
        String name,
        End end,
        String column,
        @Nullable String outreachColumn,
        @Nullable String ownColumn,
        Set<String> secret) {

    /** When a row goes, at the latest; with the team's account all go. */
    enum End {
        /** An outreach: when it is older than the team keeps things, or was deleted a while ago. The column is its date. */
        OUTREACH,
        /** With the outreach whose id is in the column. */
        WITH_OUTREACH,
        /** With the last outreach that has the template; the column holds its key. */
        WHEN_UNUSED,
        /** With the last outreach of the sender whose key is in the column. */
        WITH_SENDER,
        /** When the date in the column is older than the team keeps things. */
        BY_AGE,
        /** Somebody who was removed from the team, when what they did is gone. The column says since when they are. */
        FORMER_MEMBER,
        /** With the member whose id is in the column. */
        WITH_MEMBER,
        /** When the member whose id is in the column leaves the team, at the next sweep. */
        WHILE_HERE,
        /** As {@link gatehouse.audit.AuditService#cut} does it, so that the chain stays whole; the column is the date. */
        AUDIT,
        /** With the team. */
        WITH_TEAM
    }

    boolean tellsOfStrangers() {
        return outreachColumn != null;
    }
}
