package gatehouse.inbox;

import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;

import gatehouse.db.ShownOutreach;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Action;
import gatehouse.verdict.Likeness;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;

/** Reads what else came from the sender of an outreach. */
@Singleton
class SenderHistoryRepository {
    /** The newest so many are looked at. */
    private static final int LOOK_BACK = 200;

    private static final Set<Action> NO = EnumSet.of(Action.IGNORE, Action.DECLINE, Action.REPORT, Action.BLOCK);

    private final DSLContext sql;
    private final DecisionRepository decisions;

    SenderHistoryRepository(DSLContext sql, DecisionRepository decisions) {
        this.sql = sql;
        this.decisions = decisions;
    }

    SenderHistory of(CurrentMember viewer, JudgedOutreach item) {
        Set<Long> writers = new HashSet<>();
        if (item.origin().answeredBefore()) {
            writers.add(item.origin().memberId());
        }
        String sender = Likeness.of(item.outreach()).sender();
        if (sender.isEmpty()) {
            return new SenderHistory(writers, 0);
        }
        Result<Record3<Long, Long, Boolean>> others = others(viewer, sender, item.id());
        others.stream().filter(row -> row.value3()).forEach(row -> writers.add(row.value2()));
        List<Action> decided = decisions.of(viewer.teamId(), others.getValues(OUTREACH.ID)).values().stream()
                .filter(said -> !said.isEmpty())
                .map(said -> said.getFirst().action())
                .filter(Objects::nonNull)
                .toList();
        return new SenderHistory(writers, NO.containsAll(decided) ? decided.size() : 0);
    }

    private Result<Record3<Long, Long, Boolean>> others(CurrentMember viewer, String sender, long but) {
        return sql.select(OUTREACH.ID, OUTREACH.MEMBER_ID, OUTREACH.ANSWERED_BEFORE)
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(viewer.teamId()))
                .and(VERDICT.SENDER_KEY.eq(sender))
                .and(VERDICT.OUTREACH_ID.ne(but))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(ShownOutreach.to(viewer.ownId()))
                .orderBy(VERDICT.OUTREACH_ID.desc())
                .limit(LOOK_BACK)
                .fetch();
    }
}
