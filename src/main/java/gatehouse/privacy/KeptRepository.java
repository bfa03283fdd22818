package gatehouse.privacy;

import static gatehouse.db.generated.Tables.LESSON;
import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import gatehouse.db.generated.DefaultSchema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Counts and deletes rows of every table in {@link KeptTables}. */
@Singleton
class KeptRepository {
    private final DSLContext sql;

    KeptRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The oldest outreaches made before a time, locked until the transaction ends. */
    List<Long> lockOld(long teamId, Instant before, int atMost) {
        return lock(teamId, OUTREACH.CREATED_AT.lt(before), atMost);
    }

    /** Outreaches that were deleted before a time, locked until the transaction ends. */
    List<Long> lockBinned(long teamId, Instant before, int atMost) {
        return lock(teamId, OUTREACH.DELETED_AT.lt(before), atMost);
    }

    /** People who were removed before a time, locked until the transaction ends. */
    List<Long> lockFormerMembers(long teamId, Instant before, int atMost) {
        return sql.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.REMOVED_AT.lt(before))
                .orderBy(MEMBER.ID)
                .limit(atMost)
                .forUpdate()
                .fetch(MEMBER.ID);
    }

    /** Some private outreaches of members who are in the team no more, locked until the transaction ends. */
    List<Long> lockPrivateOfFormer(long teamId, int atMost) {
        Condition ofFormer = OUTREACH.MEMBER_ID.in(former(teamId)).and(OUTREACH.IS_PRIVATE.isTrue());
        List<Long> ids = sql.select(OUTREACH.ID)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(ofFormer)
                .limit(atMost)
                .fetch(OUTREACH.ID);
        // Found first, then locked by their ids: a locking search would lock what it passes, too.
        return ids.isEmpty() ? ids : lock(teamId, OUTREACH.ID.in(ids).and(OUTREACH.IS_PRIVATE.isTrue()), atMost);
    }

    /** Those of the outreaches that are still there, locked until the transaction ends. */
    List<Long> lock(long teamId, Collection<Long> ids) {
        return lock(teamId, OUTREACH.ID.in(ids), ids.size());
    }

    private List<Long> lock(long teamId, Condition which, int atMost) {
        return sql.select(OUTREACH.ID)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(which)
                .orderBy(OUTREACH.ID)
                .limit(atMost)
                .forUpdate()
                .fetch(OUTREACH.ID);
    }

    /** Takes what a lesson that is gone decided out of verdicts; they count as out of date and are judged again. */
    int outdateVerdicts(long teamId, int atMost) {
        return sql.update(VERDICT)
                .set(VERDICT.ENGINE, "")
                .setNull(VERDICT.LESSON_ID)
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(VERDICT.LESSON_ID.isNotNull())
                .andNotExists(selectOne()
                        .from(LESSON)
                        .where(LESSON.TEAM_ID.eq(teamId))
                        .and(LESSON.ID.eq(VERDICT.LESSON_ID)))
                .limit(atMost)
                .execute();
    }

    int countOld(long teamId, Instant before) {
        return sql.fetchCount(OUTREACH, OUTREACH.TEAM_ID.eq(teamId).and(OUTREACH.CREATED_AT.lt(before)));
    }

    /** Rows of a table that have one of these ids in the column. */
    int delete(KeptTable kept, String column, long teamId, Collection<Long> ids, int atMost) {
        return delete(kept, teamId, field(kept, column, Long.class).in(ids), atMost);
    }

    int deleteOld(KeptTable kept, long teamId, Instant before, int atMost) {
        return delete(kept, teamId, field(kept, kept.column(), Instant.class).lt(before), atMost);
    }

    /** Rows of members who are in the team no more. */
    int deleteOfFormer(KeptTable kept, long teamId, int atMost) {
        List<Long> former = former(teamId);
        return former.isEmpty()
                ? 0
                : delete(kept, teamId, field(kept, kept.column(), Long.class).in(former), atMost);
    }

    private List<Long> former(long teamId) {
        return sql.select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.REMOVED_AT.isNotNull())
                .fetch(MEMBER.ID);
    }

    int deleteAll(KeptTable kept, long teamId, int atMost) {
        return delete(kept, teamId, noCondition(), atMost);
    }

    /** Rows that ended by themselves. */
    int deleteExpired(String name, Instant now, int atMost) {
        Table<?> table = table(name);
        return sql.deleteFrom(table)
                .where(field(table, "expires_at", Instant.class).lt(now))
                .limit(atMost)
                .execute();
    }

    private int delete(KeptTable kept, long teamId, Condition which, int atMost) {
        Table<?> table = table(kept.name());
        return sql.deleteFrom(table)
                .where(field(table, "team_id", Long.class).eq(teamId))
                .and(which)
                .limit(atMost)
                .execute();
    }

    private static <T> Field<T> field(KeptTable kept, String column, Class<T> type) {
        return field(table(kept.name()), column, type);
    }

    static <T> Field<T> field(Table<? extends Record> table, String column, Class<T> type) {
        return Objects.requireNonNull(table.field(column, type), column);
    }

    static Table<?> table(String name) {
        return Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(name), name);
    }
}
