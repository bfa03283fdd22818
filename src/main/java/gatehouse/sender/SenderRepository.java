package gatehouse.sender;

import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;

import gatehouse.db.ListPlace;
import gatehouse.db.NewestFirst;
import gatehouse.db.ShownOutreach;
import gatehouse.inbox.InboxRow;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.web.Times;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Reads what senders sent, of what the one who looks may see. */
@Singleton
class SenderRepository {
    private static final Field<String> NEWEST = NewestFirst.OF_VERDICTS.first();
    private static final Field<String> OPENING = substring(OUTREACH.TEXT, 1, 240);
    private static final Field<String> GOT_IT = coalesce(MEMBER.NAME, val(""));

    private final DSLContext sql;

    SenderRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose outreaches are meant. */
    record Which(Condition condition) {
        static Which from(Collection<String> senders) {
            return new Which(VERDICT.SENDER_KEY.in(senders));
        }

        static Which at(String company) {
            return new Which(VERDICT.COMPANY_KEY.eq(company));
        }

        /** Somebody of this very name who is none of these. */
        static Which named(String name, Collection<String> others) {
            return new Which(OUTREACH.SENDER_NAME
                    .eq(name)
                    .and(VERDICT.SENDER_KEY.notIn(others))
                    .and(VERDICT.SENDER_KEY.ne("")));
        }
    }

    /** A sender of an outreach. */
    record Sent(String key, ListPlace place) {}

    /** The newest outreaches with a known sender, whose name holds a word. */
    List<Sent> lately(CurrentMember member, String search, int atMost) {
        // Two statements, each with an index of its own: joined by OR they would read all that is private to others.
        return Stream.of(ShownOutreach.toAll(), ShownOutreach.toAlone(member.ownId()))
                .flatMap(shown -> lately(member, shown, search, atMost).stream())
                .sorted(Comparator.comparing(Sent::place, ListPlace.NEWEST_FIRST))
                .limit(atMost)
                .toList();
    }

    private List<Sent> lately(CurrentMember member, Condition shown, String search, int atMost) {
        // Not in the order of an index when a name is looked for: the database would then read every row from the
        // newest on, and not the index that holds the names.
        Field<Long> id = search.isEmpty() ? OUTREACH.ID : OUTREACH.ID.plus(inline(0));
        Table<Record1<Long>> newest = select(OUTREACH.ID)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(member.teamId()))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(shown)
                .and(search.isEmpty() ? noCondition() : OUTREACH.SENDER_NAME.contains(search))
                .orderBy(OUTREACH.RECEIVED_AT.desc(), id.desc())
                .limit(atMost)
                .asTable("newest");
        return sql.select(VERDICT.SENDER_KEY, VERDICT.RECEIVED_AT, VERDICT.OUTREACH_ID)
                .from(newest)
                .join(VERDICT)
                .on(VERDICT.OUTREACH_ID.eq(Objects.requireNonNull(newest.field(OUTREACH.ID))))
                .where(VERDICT.TEAM_ID.eq(member.teamId()))
                .and(VERDICT.SENDER_KEY.ne(""))
                .fetch(row -> new Sent(row.value1(), new ListPlace(row.value2(), row.value3())));
    }

    /** The senders of these outreaches, the one with the newest first. */
    List<Found> senders(CurrentMember member, Which which, int atMost) {
        return joined(sql.select(VERDICT.SENDER_KEY, count(), NEWEST))
                .where(isOf(member, which))
                .groupBy(VERDICT.SENDER_KEY)
                .orderBy(NEWEST.desc())
                .limit(atMost)
                .fetch(row -> new Found(row.value1(), row.value2(), NewestFirst.idOf(row.value3())));
    }

    /** How much it is; empty when there is nothing. */
    Optional<Reach> reach(CurrentMember member, Which which) {
        return joined(sql.select(
                        count(), countDistinct(OUTREACH.MEMBER_ID), min(VERDICT.RECEIVED_AT), max(VERDICT.RECEIVED_AT)))
                .where(isOf(member, which))
                .fetchOptional()
                .filter(row -> row.value1() > 0)
                .map(Records.mapping(Reach::new)::map);
    }

    /** Who sent these outreaches, by the outreach's id. */
    Map<Long, Who> who(CurrentMember member, Collection<Long> ids) {
        return joined(sql.select(
                        OUTREACH.ID,
                        VERDICT.SENDER_KEY,
                        OUTREACH.SENDER_NAME,
                        OUTREACH.SENDER_HEADLINE,
                        OUTREACH.SENDER_PROFILE_URL,
                        VERDICT.COMPANY_KEY,
                        OUTREACH.RECEIVED_AT))
                .where(isOf(member, new Which(OUTREACH.ID.in(ids))))
                .fetchMap(
                        OUTREACH.ID,
                        row -> new Who(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                Times.day(row.value7())));
    }

    /** What was noted of the profiles. */
    Set<ProfileMark> marks(CurrentMember member, Which which) {
        Set<ProfileMark> marks = EnumSet.noneOf(ProfileMark.class);
        joined(sql.selectDistinct(OUTREACH.SENDER_MARKS))
                .where(isOf(member, which))
                .and(OUTREACH.SENDER_MARKS.ne(""))
                .fetch(OUTREACH.SENDER_MARKS)
                .forEach(keys -> Arrays.stream(keys.split(","))
                        .map(key -> ProfileMark.valueOf(upper(key)))
                        .forEach(marks::add));
        return marks;
    }

    /** Some of the outreaches, newest first below a place, without what members said. */
    List<SentRow> rows(CurrentMember member, Which which, @Nullable ListPlace below, int limit) {
        return joined(sql.select(
                        OUTREACH.ID,
                        GOT_IT,
                        OUTREACH.SENDER_NAME,
                        VERDICT.SENDER_KEY,
                        OUTREACH.KIND,
                        OPENING,
                        VERDICT.SHOWN_INTENT,
                        VERDICT.ACTION,
                        VERDICT.RISK,
                        OUTREACH.IS_PRIVATE,
                        OUTREACH.RECEIVED_AT))
                .leftJoin(MEMBER)
                .on(MEMBER.TEAM_ID.eq(OUTREACH.TEAM_ID))
                .and(MEMBER.ID.eq(OUTREACH.MEMBER_ID))
                .where(isOf(member, which))
                .and(NewestFirst.OF_VERDICTS.below(below))
                .orderBy(NewestFirst.OF_VERDICTS.order())
                .limit(limit)
                .fetch(row -> new SentRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        OutreachKind.valueOf(upper(row.value5())),
                        InboxRow.opening(row.value6()),
                        InboxRow.shown(row.value7()),
                        Action.valueOf(upper(row.value8())),
                        Risk.valueOf(upper(row.value9())),
                        row.value10(),
                        row.value11(),
                        null));
    }

    private static <R extends Record> SelectOnConditionStep<R> joined(SelectFromStep<R> columns) {
        return columns.from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID));
    }

    private static Condition isOf(CurrentMember member, Which which) {
        return VERDICT.TEAM_ID
                .eq(member.teamId())
                .and(OUTREACH.TEAM_ID.eq(member.teamId()))
                .and(OUTREACH.DELETED_AT.isNull())
                .and(ShownOutreach.to(member.ownId()))
                .and(which.condition());
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
