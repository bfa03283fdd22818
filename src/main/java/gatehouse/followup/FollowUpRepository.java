package gatehouse.followup;

import static gatehouse.db.generated.Tables.FOLLOW_UP;
import static gatehouse.db.generated.Tables.OUTREACH;

import gatehouse.db.ShownOutreach;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code follow_up}. */
@Singleton
class FollowUpRepository {
    private final DSLContext sql;

    FollowUpRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The outreach's sender, {@code ""} when not known; empty when there is no such outreach. */
    Optional<String> senderOf(CurrentMember member, long outreachId) {
        return sql.select(OUTREACH.SENDER_NAME)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(member.teamId()))
                .and(OUTREACH.ID.eq(outreachId))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(ShownOutreach.to(member.ownId()))
                .fetchOptional(row -> row.value1() == null ? "" : row.value1());
    }

    /** Keeps a follow-up; over the member's earlier one for the same outreach when there is one. */
    void put(CurrentMember member, long outreachId, LocalDate dueOn, String note, Instant now) {
        sql.insertInto(FOLLOW_UP)
                .set(FOLLOW_UP.TEAM_ID, member.teamId())
                .set(FOLLOW_UP.MEMBER_ID, member.memberId())
                .set(FOLLOW_UP.OUTREACH_ID, outreachId)
                .set(FOLLOW_UP.DUE_ON, dueOn)
                .set(FOLLOW_UP.NOTE, note)
                .set(FOLLOW_UP.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(FOLLOW_UP.DUE_ON, dueOn)
                .set(FOLLOW_UP.NOTE, note)
                .setNull(FOLLOW_UP.DONE_AT)
                .set(FOLLOW_UP.CHANGED_AT, now)
                .set(FOLLOW_UP.VERSION, FOLLOW_UP.VERSION.plus(1))
                .execute();
    }

    void setDone(CurrentMember member, long outreachId, @Nullable Instant doneAt, Instant now) {
        sql.update(FOLLOW_UP)
                .set(FOLLOW_UP.DONE_AT, doneAt)
                .set(FOLLOW_UP.CHANGED_AT, now)
                .set(FOLLOW_UP.VERSION, FOLLOW_UP.VERSION.plus(1))
                .where(FOLLOW_UP.TEAM_ID.eq(member.teamId()))
                .and(FOLLOW_UP.MEMBER_ID.eq(member.memberId()))
                .and(FOLLOW_UP.OUTREACH_ID.eq(outreachId))
                .execute();
    }

    Optional<FollowUp> find(CurrentMember member, long outreachId) {
        return select(member.teamId(), member.memberId())
                .and(FOLLOW_UP.OUTREACH_ID.eq(outreachId))
                .fetchOptional(FollowUpRepository::toFollowUp);
    }

    /** What is not done yet, the first day first. */
    List<FollowUp> open(long teamId, long memberId, int limit) {
        return select(teamId, memberId)
                .and(FOLLOW_UP.DONE_AT.isNull())
                .orderBy(FOLLOW_UP.DUE_ON, FOLLOW_UP.OUTREACH_ID)
                .limit(limit)
                .fetch(FollowUpRepository::toFollowUp);
    }

    /** What is done, the last one first. */
    List<FollowUp> done(long teamId, long memberId, int limit) {
        return select(teamId, memberId)
                .and(FOLLOW_UP.DONE_AT.isNotNull())
                .orderBy(FOLLOW_UP.DONE_AT.desc(), FOLLOW_UP.OUTREACH_ID)
                .limit(limit)
                .fetch(FollowUpRepository::toFollowUp);
    }

    private SelectConditionStep<Record> select(long teamId, long memberId) {
        return sql.select(FOLLOW_UP.fields())
                .select(OUTREACH.SENDER_NAME)
                .from(FOLLOW_UP)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(FOLLOW_UP.TEAM_ID))
                .and(OUTREACH.ID.eq(FOLLOW_UP.OUTREACH_ID))
                .where(FOLLOW_UP.TEAM_ID.eq(teamId))
                .and(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(ShownOutreach.to(memberId))
                .and(FOLLOW_UP.MEMBER_ID.eq(memberId));
    }

    private static FollowUp toFollowUp(Record row) {
        return new FollowUp(
                row.get(FOLLOW_UP.OUTREACH_ID),
                row.get(OUTREACH.SENDER_NAME),
                row.get(FOLLOW_UP.DUE_ON),
                row.get(FOLLOW_UP.NOTE),
                row.get(FOLLOW_UP.CHANGED_AT),
                row.get(FOLLOW_UP.VERSION));
    }
}
