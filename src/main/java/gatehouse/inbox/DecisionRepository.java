package gatehouse.inbox;

import static gatehouse.db.generated.Tables.DECISION;

import gatehouse.db.generated.tables.records.DecisionRecord;
import gatehouse.intent.Intent;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Action;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code decision}. */
@Singleton
class DecisionRepository {
    private final DSLContext sql;

    DecisionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps what a member says; with neither intent nor action it takes back all that was said. */
    void insert(
            CurrentMember member,
            long id,
            long outreachId,
            @Nullable Intent intent,
            @Nullable Action action,
            Instant now) {
        sql.insertInto(DECISION)
                .set(DECISION.TEAM_ID, member.teamId())
                .set(DECISION.ID, id)
                .set(DECISION.OUTREACH_ID, outreachId)
                .set(DECISION.MEMBER_ID, member.memberId())
                .set(DECISION.INTENT, intent == null ? null : intent.key())
                .set(DECISION.ACTION, action == null ? null : action.key())
                .set(DECISION.DECIDED_AT, now)
                .execute();
    }

    /** The last word of each member on these outreaches, the newest first; what was taken back is left out. */
    Map<Long, List<Decision>> of(long teamId, Collection<Long> outreachIds) {
        Map<Long, List<Decision>> said = new HashMap<>();
        if (outreachIds.isEmpty()) {
            return said;
        }
        sql.selectFrom(DECISION)
                .where(DECISION.TEAM_ID.eq(teamId))
                .and(DECISION.OUTREACH_ID.in(outreachIds))
                .orderBy(DECISION.ID)
                .forEach(row ->
                        add(said.computeIfAbsent(row.getOutreachId(), id -> new ArrayList<>()), toDecision(row)));
        return said;
    }

    /** The intent that counts for each of these outreaches; one of which nobody said any is missing. */
    Map<Long, Intent> intents(long teamId, Collection<Long> outreachIds) {
        Map<Long, Intent> intents = new HashMap<>();
        of(teamId, outreachIds).forEach((id, said) -> {
            @Nullable Intent newest = said.isEmpty() ? null : said.getFirst().intent();
            if (newest != null) {
                intents.put(id, newest);
            }
        });
        return intents;
    }

    private static void add(List<Decision> newestFirst, Decision next) {
        if (next.intent() == null && next.action() == null) {
            newestFirst.clear();
        } else {
            newestFirst.removeIf(earlier -> earlier.memberId() == next.memberId());
            newestFirst.addFirst(next);
        }
    }

    private static Decision toDecision(DecisionRecord row) {
        return new Decision(
                row.getOutreachId(),
                row.getMemberId(),
                row.getIntent() == null ? null : Intent.valueOf(row.getIntent().toUpperCase(Locale.ROOT)),
                row.getAction() == null ? null : Action.valueOf(row.getAction().toUpperCase(Locale.ROOT)),
                row.getDecidedAt());
    }
}
