package gatehouse.privacy;

import static gatehouse.db.generated.Tables.SENDER_ALIAS;
import static gatehouse.db.generated.Tables.VERDICT;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;

/** Deletes what was said of senders from whom nothing is left: that they are the same person as another. */
@Singleton
class SenderErasureRepository {
    private final DSLContext sql;

    SenderErasureRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Deletes the rows of senders from whom there are only these outreaches; gives how many. */
    int delete(long teamId, Collection<Long> outreaches) {
        Set<String> keys = sql.selectDistinct(SENDER_ALIAS.SENDER_KEY)
                .from(VERDICT)
                .join(SENDER_ALIAS)
                .on(SENDER_ALIAS.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(SENDER_ALIAS.SENDER_KEY.eq(VERDICT.SENDER_KEY))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(SENDER_ALIAS.TEAM_ID.eq(teamId))
                .and(VERDICT.OUTREACH_ID.in(outreaches))
                .fetchSet(SENDER_ALIAS.SENDER_KEY);
        if (keys.isEmpty()) {
            return 0;
        }
        keys.removeAll(sql.selectDistinct(VERDICT.SENDER_KEY)
                .from(VERDICT)
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(VERDICT.SENDER_KEY.in(keys))
                .and(VERDICT.OUTREACH_ID.notIn(outreaches))
                .fetchSet(VERDICT.SENDER_KEY));
        return sql.deleteFrom(SENDER_ALIAS)
                .where(SENDER_ALIAS.TEAM_ID.eq(teamId))
                .and(SENDER_ALIAS.SENDER_KEY.in(keys))
                .execute();
    }
}
