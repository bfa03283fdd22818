package gatehouse.privacy;

import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.OUTREACH;

import gatehouse.db.ShownOutreach;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Looks up what the ids in the record of what was done stand for today. */
@Singleton
class NameRepository {
    private final DSLContext sql;

    NameRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The team's people by id, also those who left, by name. */
    Map<Long, String> members(long teamId) {
        return sql.select(MEMBER.ID, MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .fetchMap(MEMBER.ID, MEMBER.NAME);
    }

    /** Those of the ids whose outreach has a page for this member. */
    Set<Long> outreaches(CurrentMember reader, Collection<Long> ids) {
        return sql.select(OUTREACH.ID)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(reader.teamId()))
                .and(OUTREACH.ID.in(ids))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(ShownOutreach.to(reader.ownId()))
                .fetchSet(OUTREACH.ID);
    }
}
