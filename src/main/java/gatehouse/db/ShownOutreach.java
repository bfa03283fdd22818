package gatehouse.db;

import static gatehouse.db.generated.Tables.OUTREACH;

import org.jooq.Condition;

/** Which outreaches may be shown to whom; every statement that reads {@code outreach} for somebody's eyes has this condition. */
public final class ShownOutreach {
    private ShownOutreach() {}

    /**
     * What is not private, and what is private to this member.
     *
     * @param ownId the member's id; 0, nobody's, at a shared screen
     */
    public static Condition to(long ownId) {
        return OUTREACH.IS_PRIVATE.eq(false).or(OUTREACH.MEMBER_ID.eq(ownId));
    }

    /** The first half of it, for a list that must not read past a whole private mailbox: what the team sees. */
    public static Condition toAll() {
        return OUTREACH.IS_PRIVATE.eq(false);
    }

    /** The second half: what only this member sees. */
    public static Condition toAlone(long ownId) {
        return OUTREACH.IS_PRIVATE.eq(true).and(OUTREACH.MEMBER_ID.eq(ownId));
    }
}
