package gatehouse.checklist;

import static gatehouse.db.generated.Tables.CHECKLIST_TICK;

import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Reads and writes the table {@code checklist_tick}. */
@Singleton
class ChecklistRepository {
    private final DSLContext sql;

    ChecklistRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Tick> ticks(long teamId) {
        return sql.select(CHECKLIST_TICK.MEMBER_ID, CHECKLIST_TICK.SETTING_KEY, CHECKLIST_TICK.TICKED_AT)
                .from(CHECKLIST_TICK)
                .where(CHECKLIST_TICK.TEAM_ID.eq(teamId))
                .fetch(row -> new Tick(row.value1(), row.value2(), row.value3()));
    }

    /** Keeps a tick; the day of the first one stays. */
    void tick(CurrentMember member, String setting, Instant now) {
        sql.insertInto(CHECKLIST_TICK)
                .set(CHECKLIST_TICK.TEAM_ID, member.teamId())
                .set(CHECKLIST_TICK.MEMBER_ID, member.memberId())
                .set(CHECKLIST_TICK.SETTING_KEY, setting)
                .set(CHECKLIST_TICK.TICKED_AT, now)
                .onDuplicateKeyUpdate()
                .set(CHECKLIST_TICK.SETTING_KEY, setting)
                .execute();
    }

    void untick(CurrentMember member, String setting) {
        sql.deleteFrom(CHECKLIST_TICK)
                .where(CHECKLIST_TICK.TEAM_ID.eq(member.teamId()))
                .and(CHECKLIST_TICK.MEMBER_ID.eq(member.memberId()))
                .and(CHECKLIST_TICK.SETTING_KEY.eq(setting))
                .execute();
    }
}
