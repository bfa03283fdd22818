package gatehouse.inbox;

import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.substring;

import gatehouse.db.ListPlace;
import gatehouse.db.NewestFirst;
import gatehouse.db.ShownOutreach;
import gatehouse.db.generated.tables.records.VerdictRecord;
import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table {@code verdict}: the summary of what the engine said, for lists and filters. */
@Singleton
class VerdictRepository {
    private static final Field<String> OPENING = substring(OUTREACH.TEXT, 1, 240);

    // One of these leads to a page at once, whatever is filtered by. Without a hint the databases think of all the
    // rows and not of the few that are asked for, and read and sort the whole table.
    private static final Table<?> LISTED_VERDICTS =
            VERDICT.forceIndex("PRIMARY", "verdict_action", "verdict_risk", "verdict_shown");
    private static final Table<?> LISTED_OUTREACHES =
            OUTREACH.forceIndex("PRIMARY", "outreach_shown", "outreach_own", "outreach_import");

    private final DSLContext sql;

    VerdictRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a verdict, over an earlier one if there is one. */
    void put(long teamId, long outreachId, Instant received, Judgement judgement, @Nullable Intent said, Instant now) {
        sql.insertInto(VERDICT)
                .set(toRow(teamId, outreachId, received, judgement, said, now))
                .onDuplicateKeyUpdate()
                .set(toRow(judgement, said, now))
                .execute();
    }

    /** Writes a verdict over an earlier one, unless the outreach was changed since it was read. */
    void replace(StoredOutreach judged, Judgement judgement, @Nullable Intent said, Instant now) {
        sql.update(VERDICT)
                .set(toRow(judgement, said, now))
                .where(VERDICT.TEAM_ID.eq(judged.teamId()))
                .and(VERDICT.OUTREACH_ID.eq(judged.id()))
                .and(exists(selectOne()
                        .from(OUTREACH)
                        .where(OUTREACH.TEAM_ID.eq(judged.teamId()))
                        .and(OUTREACH.ID.eq(judged.id()))
                        .and(OUTREACH.VERSION.eq(judged.version()))))
                .execute();
    }

    Optional<Judgement.Kept> keptOf(long teamId, long outreachId) {
        return sql.select(
                        VERDICT.ENGINE,
                        VERDICT.TEAM_RULES,
                        VERDICT.OWN_RULES,
                        VERDICT.LESSON_ID,
                        VERDICT.ACTION,
                        VERDICT.IS_CONNECTED)
                .from(VERDICT)
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(VERDICT.OUTREACH_ID.eq(outreachId))
                .fetchOptional(Records.mapping(Judgement.Kept::new));
    }

    /** The newest lines of a member's inbox below a place, without what members said. */
    List<InboxRow> list(CurrentMember member, InboxFilter filter, @Nullable ListPlace below, int limit) {
        // Two statements, each with an index of its own: joined by OR they would read all that is private to others.
        return Stream.of(ShownOutreach.toAll(), ShownOutreach.toAlone(member.ownId()))
                .flatMap(shown -> list(member, shown, filter, below, limit).stream())
                .sorted(Comparator.comparing(InboxRow::place, ListPlace.NEWEST_FIRST))
                .limit(limit)
                .toList();
    }

    private List<InboxRow> list(
            CurrentMember member, Condition shown, InboxFilter filter, @Nullable ListPlace below, int limit) {
        return sql.select(
                        OUTREACH.ID,
                        OUTREACH.KIND,
                        OUTREACH.SENDER_NAME,
                        VERDICT.SENDER_KEY,
                        OPENING,
                        VERDICT.INTENT,
                        VERDICT.RUNNER_UP,
                        VERDICT.SURE,
                        VERDICT.RISK,
                        VERDICT.ACTION,
                        VERDICT.SHOWN_INTENT,
                        VERDICT.LESSON_ID,
                        OUTREACH.IS_PRIVATE,
                        OUTREACH.RECEIVED_AT)
                .from(LISTED_VERDICTS)
                .join(LISTED_OUTREACHES)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .and(OUTREACH.RECEIVED_AT.eq(VERDICT.RECEIVED_AT))
                .where(VERDICT.TEAM_ID.eq(member.teamId()))
                .and(OUTREACH.TEAM_ID.eq(member.teamId()))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(shown)
                .and(NewestFirst.OF_OUTREACHES.below(below))
                .and(NewestFirst.OF_VERDICTS.below(below))
                .and(matches(filter))
                .orderBy(NewestFirst.OF_OUTREACHES.order())
                .limit(limit)
                .fetch(r -> new InboxRow(
                        r.value1(),
                        OutreachKind.valueOf(upper(r.value2())),
                        r.value3(),
                        r.value4(),
                        InboxRow.opening(r.value5()),
                        Intent.valueOf(upper(r.value6())),
                        Intent.valueOf(upper(r.value7())),
                        r.value8(),
                        !r.value11().isEmpty(),
                        Risk.valueOf(upper(r.value9())),
                        Action.valueOf(upper(r.value10())),
                        r.value12() == null ? null : taught(r.value11(), r.value6()),
                        null,
                        null,
                        r.value13(),
                        r.value14()));
    }

    /** What arrived last of what a member may see, of the team or of that member alone; the intent is what lists show. */
    List<Arrival> lately(CurrentMember member, boolean wholeTeam, int limit) {
        Condition of = wholeTeam ? noCondition() : OUTREACH.MEMBER_ID.eq(member.memberId());
        return Stream.of(ShownOutreach.toAll(), ShownOutreach.toAlone(member.ownId()))
                .flatMap(shown -> lately(member, shown.and(of), limit).stream())
                .sorted(Comparator.comparing(Late::place, ListPlace.NEWEST_FIRST))
                .limit(limit)
                .map(Late::arrival)
                .toList();
    }

    private record Late(ListPlace place, Arrival arrival) {}

    private List<Late> lately(CurrentMember member, Condition shown, int limit) {
        return sql.select(OUTREACH.RECEIVED_AT, OUTREACH.ID, OUTREACH.KIND, OUTREACH.RELATIONSHIP, VERDICT.SHOWN_INTENT)
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(member.teamId()))
                .and(OUTREACH.TEAM_ID.eq(member.teamId()))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(shown)
                .orderBy(NewestFirst.OF_OUTREACHES.order())
                .limit(limit)
                .fetch(r -> new Late(
                        new ListPlace(r.value1(), r.value2()),
                        new Arrival(
                                OutreachKind.valueOf(upper(r.value3())),
                                Relationship.valueOf(upper(r.value4())),
                                InboxRow.shown(r.value5()))));
    }

    private static Condition matches(InboxFilter filter) {
        Condition all = noCondition();
        if (filter.intent() != null) {
            all = all.and(VERDICT.SHOWN_INTENT.eq(filter.intent().key()));
        }
        if (filter.upload() != null) {
            all = all.and(OUTREACH.IMPORT_ID.eq(filter.upload()));
        }
        if (filter.action() != null) {
            all = all.and(VERDICT.ACTION.eq(filter.action().key()));
        }
        return filter.risk() == null
                ? all
                : all.and(VERDICT.RISK.eq(filter.risk().key()));
    }

    /** What a lesson says it is, where that is something else than what the engine reads. */
    private static @Nullable Intent taught(String shown, String read) {
        return shown.equals(read) ? null : InboxRow.shown(shown);
    }

    static VerdictRecord toRow(
            long teamId, long outreachId, Instant received, Judgement judgement, @Nullable Intent said, Instant now) {
        VerdictRecord row = toRow(judgement, said, now);
        row.setTeamId(teamId);
        row.setOutreachId(outreachId);
        row.setReceivedAt(received);
        return row;
    }

    private static VerdictRecord toRow(Judgement judgement, @Nullable Intent said, Instant now) {
        Verdict verdict = judgement.verdict();
        VerdictRecord row = new VerdictRecord();
        row.setTeamRules(judgement.teamRules());
        row.setOwnRules(judgement.ownRules());
        row.setIsConnected(judgement.isConnected());
        row.setLessonId(judgement.lessonId());
        row.setShownIntent(keyOf(judgement.shown(said)));
        row.setSenderKey(judgement.likeness().sender());
        row.setCompanyKey(judgement.likeness().company());
        row.setTemplateKey(judgement.likeness().template());
        row.setIntent(verdict.intent().key());
        row.setIntentP(verdict.probability());
        row.setRunnerUp(verdict.runnerUp().key());
        row.setRunnerUpP(verdict.runnerUpProbability());
        row.setSure(verdict.asTaught().sure()); // goes with the intent that is shown
        row.setRisk(verdict.risk().key());
        row.setRiskP(verdict.riskProbability());
        row.setAction(verdict.action().key());
        row.setAlsoOk(verdict.alternatives().stream().map(Action::key).collect(Collectors.joining(",")));
        row.setRuleKey(verdict.rule());
        row.setEngine(verdict.engine());
        row.setJudgedAt(now);
        return row;
    }

    /** As it stands in the table: empty for none. */
    private static String keyOf(@Nullable Intent shown) {
        return shown == null ? "" : shown.key();
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
