package gatehouse.inbox;

import static gatehouse.db.generated.Tables.VETTING_ANSWER;

import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code vetting_answer}. */
@Singleton
class VettingRepository {
    /** The row of whom to ask, which belongs to no answer. */
    private static final String ASK_WHOM = "ask_whom";

    private final DSLContext sql;

    VettingRepository(DSLContext sql) {
        this.sql = sql;
    }

    Vetting find(long teamId, long outreachId) {
        Map<VettingCheck, Boolean> answers = new EnumMap<>(VettingCheck.class);
        StringBuilder askWhom = new StringBuilder();
        sql.select(VETTING_ANSWER.CHECK_KEY, VETTING_ANSWER.IS_YES, VETTING_ANSWER.NOTE)
                .from(VETTING_ANSWER)
                .where(VETTING_ANSWER.TEAM_ID.eq(teamId))
                .and(VETTING_ANSWER.OUTREACH_ID.eq(outreachId))
                .forEach(row -> {
                    @Nullable VettingCheck check = InboxFilter.find(VettingCheck.class, row.value1());
                    if (check != null) {
                        answers.put(check, row.value2());
                    }
                    askWhom.append(row.value3());
                });
        return new Vetting(answers, askWhom.toString());
    }

    /** Writes all answers; one that was taken back goes. */
    void put(CurrentMember member, long outreachId, Vetting vetting, Instant now) {
        sql.deleteFrom(VETTING_ANSWER)
                .where(VETTING_ANSWER.TEAM_ID.eq(member.teamId()))
                .and(VETTING_ANSWER.OUTREACH_ID.eq(outreachId))
                .execute();
        vetting.answers().forEach((check, yes) -> insert(member, outreachId, check.key(), yes, "", now));
        if (!vetting.askWhom().isEmpty()) {
            insert(member, outreachId, ASK_WHOM, true, vetting.askWhom(), now);
        }
    }

    private void insert(CurrentMember member, long outreachId, String key, boolean yes, String note, Instant now) {
        sql.insertInto(VETTING_ANSWER)
                .set(VETTING_ANSWER.TEAM_ID, member.teamId())
                .set(VETTING_ANSWER.OUTREACH_ID, outreachId)
                .set(VETTING_ANSWER.CHECK_KEY, key)
                .set(VETTING_ANSWER.IS_YES, yes)
                .set(VETTING_ANSWER.NOTE, note)
                .set(VETTING_ANSWER.MEMBER_ID, member.memberId())
                .set(VETTING_ANSWER.ANSWERED_AT, now)
                .execute();
    }
}
