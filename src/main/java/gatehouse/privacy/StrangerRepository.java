package gatehouse.privacy;

import static gatehouse.db.generated.Tables.CONNECTION;
import static gatehouse.db.generated.Tables.IMPORT_REJECT;
import static gatehouse.db.generated.Tables.LESSON;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.SENDER_ALIAS;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import gatehouse.db.ShownOutreach;
import gatehouse.db.generated.tables.SenderAlias;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Lesson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.SelectSeekStep1;

/** Finds what a team has of a stranger, also what was deleted and can still be put back. */
@Singleton
class StrangerRepository {
    private static final int MENTIONS = 20;

    private final DSLContext sql;

    StrangerRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Outreaches from them, the newest first; private ones of others too. */
    List<FoundOutreach> find(CurrentMember by, Stranger stranger) {
        return summaries(by, mayBeAddress(stranger).or(isName(stranger))).fetch(row -> toFound(row, stranger)).stream()
                .filter(found -> found.certain() || isByName(stranger, found))
                .toList();
    }

    /** What else came from senders of whom the team said that they are the same person as the sender of one of these. */
    List<FoundOutreach> fromSamePerson(CurrentMember by, Stranger stranger, Collection<Long> own) {
        SenderAlias one = SENDER_ALIAS.as("one_alias");
        SenderAlias other = SENDER_ALIAS.as("other_alias");
        Set<String> keys = sql.selectDistinct(other.SENDER_KEY)
                .from(VERDICT)
                .join(one)
                .on(one.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(one.SENDER_KEY.eq(VERDICT.SENDER_KEY))
                .join(other)
                .on(other.TEAM_ID.eq(one.TEAM_ID))
                .and(other.GROUP_ID.eq(one.GROUP_ID))
                .where(VERDICT.TEAM_ID.eq(by.teamId()))
                .and(VERDICT.OUTREACH_ID.in(own))
                .fetchSet(other.SENDER_KEY);
        return keys.isEmpty()
                ? List.of()
                : summaries(by, OUTREACH.ID.notIn(own).and(OUTREACH.ID.in(sentBy(by.teamId(), keys))))
                        .fetch(row -> toFound(row, stranger));
    }

    private static Select<Record1<Long>> sentBy(long teamId, Collection<String> keys) {
        return select(VERDICT.OUTREACH_ID)
                .from(VERDICT)
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(VERDICT.SENDER_KEY.in(keys));
    }

    /** Some outreaches from others whose words hold the name or the address. */
    List<FoundOutreach> mentions(CurrentMember by, Stranger stranger, Collection<Long> own) {
        Condition name = stranger.name().isEmpty() ? falseCondition() : OUTREACH.TEXT.contains(stranger.name());
        Condition address = stranger.address().isEmpty()
                ? falseCondition()
                : OUTREACH.TEXT.contains(Stranger.plain(stranger.address()));
        Condition others =
                OUTREACH.DELETED_AT.isNull().and(OUTREACH.ID.notIn(own)).and(ShownOutreach.to(by.ownId()));
        return summaries(by, others.and(name.or(address))).limit(MENTIONS).fetch(row -> toFound(row, stranger));
    }

    /** Without the texts, of which there may be many. */
    private SelectSeekStep1<Record8<Long, String, String, String, String, Instant, Instant, Boolean>, Long> summaries(
            CurrentMember by, Condition which) {
        return sql.select(
                        OUTREACH.ID,
                        OUTREACH.KIND,
                        OUTREACH.SENDER_NAME,
                        OUTREACH.SENDER_HEADLINE,
                        OUTREACH.SENDER_PROFILE_URL,
                        OUTREACH.CREATED_AT,
                        OUTREACH.DELETED_AT,
                        field(ShownOutreach.to(by.ownId())))
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(by.teamId()))
                .and(which)
                .orderBy(OUTREACH.ID.desc());
    }

    private static FoundOutreach toFound(
            Record8<Long, String, String, String, String, Instant, Instant, Boolean> row, Stranger stranger) {
        return new FoundOutreach(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7() != null,
                stranger.isAt(row.value5()),
                row.value8());
    }

    /** Deletes some rows of uploads that could not be read and hold the name or the address; gives how many. */
    int deleteUnreadRows(long teamId, Stranger stranger, int atMost) {
        Condition name = stranger.name().isEmpty() ? falseCondition() : IMPORT_REJECT.RAW.contains(stranger.name());
        Condition address = stranger.address().isEmpty()
                ? falseCondition()
                : IMPORT_REJECT.RAW.contains(Stranger.plain(stranger.address()));
        return sql.deleteFrom(IMPORT_REJECT)
                .where(IMPORT_REJECT.TEAM_ID.eq(teamId))
                .and(name.or(address))
                .limit(atMost)
                .execute();
    }

    /** Those whom members are connected to and who may be them, by id. */
    List<Long> connections(long teamId, Stranger stranger) {
        Condition address = stranger.address().isEmpty()
                ? falseCondition()
                : CONNECTION.PROFILE_URL.contains(stranger.addressWord());
        Condition company =
                stranger.company().isEmpty() ? noCondition() : CONNECTION.COMPANY.contains(stranger.company());
        Condition name = stranger.name().isEmpty()
                ? falseCondition()
                : CONNECTION.NAME.eq(stranger.name()).and(company);
        return sql
                .select(CONNECTION.ID, CONNECTION.PROFILE_URL)
                .from(CONNECTION)
                .where(CONNECTION.TEAM_ID.eq(teamId))
                .and(address.or(name))
                .fetch()
                .stream()
                .filter(row -> stranger.isAt(row.value2()) || stranger.mayBeNamed(row.value2()))
                .map(Record2::value1)
                .toList();
    }

    /** What was taught beginning with these outreaches, or about their sender. */
    List<Long> lessons(long teamId, Collection<Long> own, String key) {
        Condition bySender = LESSON.SCOPE
                .eq(Lesson.Scope.SENDER.key())
                .and(LESSON.SCOPE_KEY
                        .eq(key)
                        .or(LESSON.SCOPE_KEY.in(select(VERDICT.SENDER_KEY)
                                .from(VERDICT)
                                .where(VERDICT.TEAM_ID.eq(teamId))
                                .and(VERDICT.OUTREACH_ID.in(own))
                                .and(VERDICT.SENDER_KEY.ne("")))));
        return sql.select(LESSON.ID)
                .from(LESSON)
                .where(LESSON.TEAM_ID.eq(teamId))
                .and(LESSON.OUTREACH_ID.in(own).or(bySender))
                .fetch(LESSON.ID);
    }

    // Addresses of one profile are written in many ways, which SQL can't tell; those that may be it are looked at in
    // Java.
    private static Condition mayBeAddress(Stranger stranger) {
        return stranger.address().isEmpty()
                ? falseCondition()
                : OUTREACH.SENDER_PROFILE_URL.contains(stranger.addressWord());
    }

    private static Condition isName(Stranger stranger) {
        if (stranger.name().isEmpty()) {
            return falseCondition();
        }
        Condition company =
                stranger.company().isEmpty() ? noCondition() : OUTREACH.SENDER_HEADLINE.contains(stranger.company());
        return OUTREACH.SENDER_NAME.eq(stranger.name()).and(company);
    }

    private static boolean isByName(Stranger stranger, FoundOutreach found) {
        return stranger.mayBeNamed(found.address());
    }
}
