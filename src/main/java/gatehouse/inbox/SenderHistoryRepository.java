package gatehouse.inbox;

import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;

import gatehouse.db.NewestFirst;
import gatehouse.db.ShownOutreach;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Action;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Result;

/** Reads what else came from the sender of an outreach. */
@Singleton
class SenderHistoryRepository {
    /** The newest so many are looked at. */
    private static final int LOOK_BACK = 200;

    /** No outreach's id. */
    private static final long NONE = 0;

    private static final Set<Action> NO = EnumSet.of(Action.IGNORE, Action.DECLINE, Action.REPORT, Action.BLOCK);

    private final DSLContext sql;
    private final DecisionRepository decisions;

    SenderHistoryRepository(DSLContext sql, DecisionRepository decisions) {
        this.sql = sql;
        this.decisions = decisions;
    }

    /** All that came from senders with these keys. */
    SenderHistory of(CurrentMember viewer, Collection<String> keys) {
        return of(viewer, keys, keys, NONE, new HashSet<>());
    }

    /**
     * What else came from the sender of an outreach.
     *
     * @param keys of all who are the same person
     * @param vouching those whose letters tell that the two have written to each other
     */
    SenderHistory of(CurrentMember viewer, JudgedOutreach item, Collection<String> keys, Collection<String> vouching) {
        Set<Long> writers = new HashSet<>();
        if (item.origin().answeredBefore()) {
            writers.add(item.origin().memberId());
        }
        return item.senderKey().isEmpty()
                ? new SenderHistory(writers, 0, 0)
                : of(viewer, keys, vouching, item.id(), writers);
    }

    private SenderHistory of(
            CurrentMember viewer, Collection<String> keys, Collection<String> vouching, long but, Set<Long> writers) {
        Result<Record4<Long, Long, Boolean, String>> others = others(viewer, keys, but);
        others.stream()
                .filter(row -> row.value3() && vouching.contains(row.value4()))
                .forEach(row -> writers.add(row.value2()));
        List<Action> decided = decisions.of(viewer.teamId(), others.getValues(OUTREACH.ID)).values().stream()
                .filter(said -> !said.isEmpty())
                .map(said -> said.getFirst().action())
                .filter(Objects::nonNull)
                .toList();
        int answered = (int) decided.stream().filter(Action::answers).count();
        return new SenderHistory(writers, NO.containsAll(decided) ? decided.size() : 0, answered);
    }

    private Result<Record4<Long, Long, Boolean, String>> others(
            CurrentMember viewer, Collection<String> keys, long but) {
        return sql.select(OUTREACH.ID, OUTREACH.MEMBER_ID, OUTREACH.ANSWERED_BEFORE, VERDICT.SENDER_KEY)
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(viewer.teamId()))
                .and(VERDICT.SENDER_KEY.in(keys))
                .and(VERDICT.OUTREACH_ID.ne(but))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(ShownOutreach.to(viewer.ownId()))
                .orderBy(NewestFirst.OF_VERDICTS.order())
                .limit(LOOK_BACK)
                .fetch();
    }
}
