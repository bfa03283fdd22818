package gatehouse.inbox;

import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.substring;

import gatehouse.db.TeamGuard;
import gatehouse.db.generated.tables.records.VerdictRecord;
import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table {@code verdict}: the summary of what the engine said, for lists and filters. */
@Singleton
class VerdictRepository {
    private static final Field<String> OPENING = substring(OUTREACH.TEXT, 1, 240);

    private final DSLContext sql;

    VerdictRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a verdict, over an earlier one if there is one. */
    void put(long teamId, long outreachId, Verdict verdict, Instant now) {
        VerdictRecord row = toRow(verdict, now);
        row.setTeamId(teamId);
        row.setOutreachId(outreachId);
        sql.insertInto(VERDICT)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(toRow(verdict, now))
                .execute();
    }

    /** Writes a verdict over one of another engine; leaves one of the same engine, which may know more of the sender, alone. */
    void replaceOlder(long teamId, long outreachId, Verdict verdict, Instant now) {
        sql.update(VERDICT)
                .set(toRow(verdict, now))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(VERDICT.OUTREACH_ID.eq(outreachId))
                .and(VERDICT.ENGINE.ne(verdict.engine()))
                .execute();
    }

    Optional<String> engineOf(long teamId, long outreachId) {
        return sql.select(VERDICT.ENGINE)
                .from(VERDICT)
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(VERDICT.OUTREACH_ID.eq(outreachId))
                .fetchOptional(VERDICT.ENGINE);
    }

    /** The newest lines of the inbox below an id, without what members said. */
    List<InboxRow> list(long teamId, InboxFilter filter, @Nullable Long below, int limit) {
        return sql.select(
                        OUTREACH.ID,
                        OUTREACH.KIND,
                        OUTREACH.SENDER_NAME,
                        OPENING,
                        VERDICT.INTENT,
                        VERDICT.RUNNER_UP,
                        VERDICT.SURE,
                        VERDICT.RISK,
                        VERDICT.ACTION,
                        OUTREACH.CREATED_AT)
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(below == null ? noCondition() : VERDICT.OUTREACH_ID.lt(below))
                .and(matches(filter))
                .orderBy(VERDICT.OUTREACH_ID.desc())
                .limit(limit)
                .fetch(r -> new InboxRow(
                        r.value1(),
                        OutreachKind.valueOf(upper(r.value2())),
                        r.value3(),
                        InboxRow.opening(r.value4()),
                        Intent.valueOf(upper(r.value5())),
                        Intent.valueOf(upper(r.value6())),
                        r.value7(),
                        Risk.valueOf(upper(r.value8())),
                        Action.valueOf(upper(r.value9())),
                        null,
                        r.value10()));
    }

    /** The newest outreaches of a team, or of one member, by id; the intent is the verdict's. */
    Map<Long, Arrival> lately(long teamId, @Nullable Long memberId, int limit) {
        Map<Long, Arrival> found = new LinkedHashMap<>();
        sql.select(OUTREACH.ID, OUTREACH.KIND, OUTREACH.RELATIONSHIP, VERDICT.INTENT)
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(memberId == null ? noCondition() : OUTREACH.MEMBER_ID.eq(memberId))
                .orderBy(VERDICT.OUTREACH_ID.desc())
                .limit(limit)
                .forEach(r -> found.put(
                        r.value1(),
                        new Arrival(
                                OutreachKind.valueOf(upper(r.value2())),
                                Relationship.valueOf(upper(r.value3())),
                                Intent.valueOf(upper(r.value4())))));
        return found;
    }

    /** Outreaches of all teams after a place whose verdict another engine gave, in the order of the key. */
    List<StoredOutreach> judgedByOthers(String engine, long afterTeam, long afterId, int limit) {
        return TeamGuard.acrossTeams(sql)
                .select(OUTREACH.fields())
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(row(VERDICT.TEAM_ID, VERDICT.OUTREACH_ID).gt(afterTeam, afterId))
                .and(VERDICT.ENGINE.ne(engine))
                .orderBy(VERDICT.TEAM_ID, VERDICT.OUTREACH_ID)
                .limit(limit)
                .fetch(r -> InboxRepository.toStored(r.into(OUTREACH)));
    }

    private static Condition matches(InboxFilter filter) {
        Condition all = noCondition();
        if (filter.intent() != null) {
            all = all.and(VERDICT.INTENT.eq(filter.intent().key()));
        }
        if (filter.action() != null) {
            all = all.and(VERDICT.ACTION.eq(filter.action().key()));
        }
        return filter.risk() == null
                ? all
                : all.and(VERDICT.RISK.eq(filter.risk().key()));
    }

    private static VerdictRecord toRow(Verdict verdict, Instant now) {
        VerdictRecord row = new VerdictRecord();
        row.setIntent(verdict.intent().key());
        row.setIntentP(verdict.probability());
        row.setRunnerUp(verdict.runnerUp().key());
        row.setRunnerUpP(verdict.runnerUpProbability());
        row.setSure(verdict.sure());
        row.setRisk(verdict.risk().key());
        row.setRiskP(verdict.riskProbability());
        row.setAction(verdict.action().key());
        row.setAlsoOk(verdict.alternatives().stream().map(Action::key).collect(Collectors.joining(",")));
        row.setRuleKey(verdict.rule());
        row.setEngine(verdict.engine());
        row.setJudgedAt(now);
        return row;
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
