package gatehouse.team;

import static gatehouse.db.generated.Tables.LESSON;
import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import gatehouse.db.ShownOutreach;
import gatehouse.db.TeamGuard;
import gatehouse.db.generated.tables.records.LessonRecord;
import gatehouse.intent.Intent;
import gatehouse.verdict.Action;
import gatehouse.verdict.Lesson;
import gatehouse.verdict.Lesson.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table {@code lesson}; reads from others what the list of lessons shows. */
@Singleton
class LessonRepository {
    private final DSLContext sql;

    LessonRepository(DSLContext sql) {
        this.sql = sql;
    }

    void insert(CurrentMember by, long outreachId, Lesson lesson, Instant now) {
        sql.insertInto(LESSON)
                .set(LESSON.TEAM_ID, by.teamId())
                .set(LESSON.ID, lesson.id())
                .set(LESSON.OUTREACH_ID, outreachId)
                .set(LESSON.MEMBER_ID, by.memberId())
                .set(LESSON.SCOPE, lesson.scope().key())
                .set(LESSON.SCOPE_KEY, lesson.key())
                .set(
                        LESSON.INTENT,
                        lesson.intent() == null ? null : lesson.intent().key())
                .set(
                        LESSON.ACTION,
                        lesson.action() == null ? null : lesson.action().key())
                .set(LESSON.TAUGHT_AT, now)
                .set(LESSON.IS_PENDING, true)
                .execute();
    }

    /** The lessons that count, newest first. */
    List<Lesson> standing(long teamId) {
        return sql.selectFrom(LESSON)
                .where(LESSON.TEAM_ID.eq(teamId))
                .and(LESSON.REMOVED_AT.isNull())
                .orderBy(LESSON.ID.desc())
                .fetch(LessonRepository::toLesson);
    }

    /** Ids of lessons that count and have this scope and one of these keys, newest first. */
    List<Long> about(long teamId, Scope scope, Collection<String> keys, int atMost) {
        return sql.select(LESSON.ID)
                .from(LESSON)
                .where(LESSON.TEAM_ID.eq(teamId))
                .and(LESSON.REMOVED_AT.isNull())
                .and(LESSON.SCOPE.eq(scope.key()))
                .and(LESSON.SCOPE_KEY.in(keys))
                .orderBy(LESSON.ID.desc())
                .limit(atMost)
                .fetch(LESSON.ID);
    }

    /** Whether this member said the same last, of all that stands and can count for the same outreach: what has one of the keys. */
    boolean isLastWord(CurrentMember by, Lesson lesson, Collection<String> keys) {
        return sql.selectFrom(LESSON)
                .where(LESSON.TEAM_ID.eq(by.teamId()))
                .and(LESSON.REMOVED_AT.isNull())
                .and(LESSON.SCOPE.ne(lesson.scope().key()).or(LESSON.SCOPE_KEY.in(keys)))
                .orderBy(LESSON.ID.desc())
                .limit(1)
                .fetchOptional()
                .filter(last -> last.getMemberId() == by.memberId())
                .map(LessonRepository::toLesson)
                .filter(last -> last.scope() == lesson.scope()
                        && last.intent() == lesson.intent()
                        && last.action() == lesson.action())
                .isPresent();
    }

    /** Takes a lesson away; false when there is none that counts. */
    boolean remove(CurrentMember by, long id, Instant now) {
        return sql.update(LESSON)
                        .set(LESSON.REMOVED_AT, now)
                        .set(LESSON.REMOVED_BY, by.memberId())
                        .set(LESSON.IS_PENDING, true)
                        .where(LESSON.TEAM_ID.eq(by.teamId()))
                        .and(LESSON.ID.eq(id))
                        .and(LESSON.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Puts back a lesson that was taken away; false when there is none. */
    boolean restore(long teamId, long id) {
        return sql.update(LESSON)
                        .setNull(LESSON.REMOVED_AT)
                        .setNull(LESSON.REMOVED_BY)
                        .set(LESSON.IS_PENDING, true)
                        .where(LESSON.TEAM_ID.eq(teamId))
                        .and(LESSON.ID.eq(id))
                        .and(LESSON.REMOVED_AT.isNotNull())
                        .execute()
                == 1;
    }

    boolean exists(long teamId, long id) {
        return sql.fetchExists(LESSON, LESSON.TEAM_ID.eq(teamId).and(LESSON.ID.eq(id)));
    }

    /** Lessons of all teams whose outreaches are still to be judged again. */
    List<PendingLesson> pending(int limit) {
        return TeamGuard.acrossTeams(sql)
                .selectFrom(LESSON)
                .where(LESSON.IS_PENDING)
                .orderBy(LESSON.TEAM_ID, LESSON.ID)
                .limit(limit)
                .fetch(row -> new PendingLesson(row.getTeamId(), toLesson(row), row.getRemovedAt() != null));
    }

    /** Notes that all is judged again, unless the lesson was taken away or put back in between. */
    void settle(PendingLesson done) {
        Condition asRead = done.isRemoved() ? LESSON.REMOVED_AT.isNotNull() : LESSON.REMOVED_AT.isNull();
        sql.update(LESSON)
                .set(LESSON.IS_PENDING, false)
                .where(LESSON.TEAM_ID.eq(done.teamId()))
                .and(LESSON.ID.eq(done.lesson().id()))
                .and(asRead)
                .execute();
    }

    /** The lessons of the given ids as they are shown, newest first. */
    List<TaughtLesson> shown(CurrentMember member, Collection<Long> ids) {
        return shown(member, LESSON.ID.in(ids), VERDICT.LESSON_ID.in(ids), ids.size());
    }

    /** Lessons as they are shown, newest first, below the given id or with null from the newest; those taken away included. */
    List<TaughtLesson> page(CurrentMember member, @Nullable Long below, int atMost) {
        Condition further = below == null ? noCondition() : LESSON.ID.lt(below);
        return shown(member, further, VERDICT.LESSON_ID.isNotNull(), atMost);
    }

    /** What began with somebody else's private outreach is shown without its sender. */
    private List<TaughtLesson> shown(CurrentMember member, Condition which, Condition deciding, int atMost) {
        Map<Long, String> names = names(member.teamId());
        Map<Long, Integer> decided = decided(member, deciding);
        return sql.select(LESSON.fields())
                .select(OUTREACH.ID, OUTREACH.SENDER_NAME, OUTREACH.SENDER_HEADLINE)
                .from(LESSON)
                .leftJoin(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(LESSON.TEAM_ID))
                .and(OUTREACH.ID.eq(LESSON.OUTREACH_ID))
                .and(ShownOutreach.to(member.ownId()))
                .where(LESSON.TEAM_ID.eq(member.teamId()))
                .and(which)
                .orderBy(LESSON.ID.desc())
                .limit(atMost)
                .fetch(row -> {
                    LessonRecord lesson = row.into(LESSON);
                    Scope scope = Scope.valueOf(lesson.getScope().toUpperCase(Locale.ROOT));
                    @Nullable
                    String remover =
                            lesson.getRemovedAt() == null ? null : names.getOrDefault(lesson.getRemovedBy(), "");
                    return new TaughtLesson(
                            toLesson(lesson),
                            row.get(OUTREACH.ID),
                            LessonService.about(
                                    scope, row.get(OUTREACH.SENDER_NAME), row.get(OUTREACH.SENDER_HEADLINE)),
                            names.getOrDefault(lesson.getMemberId(), ""),
                            lesson.getTaughtAt(),
                            remover,
                            decided.getOrDefault(lesson.getId(), 0));
                });
    }

    /** What everybody who is or was in the team is called, by the member's id. */
    Map<Long, String> names(long teamId) {
        return sql.select(MEMBER.ID, MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .fetchMap(MEMBER.ID, MEMBER.NAME);
    }

    /** The names of those who are in the team. */
    Set<String> teammates(long teamId) {
        return sql.select(MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.REMOVED_AT.isNull())
                .fetchSet(MEMBER.NAME);
    }

    private Map<Long, Integer> decided(CurrentMember member, Condition deciding) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.select(VERDICT.LESSON_ID, count())
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(member.teamId()))
                .and(ShownOutreach.to(member.ownId()))
                .and(deciding)
                .groupBy(VERDICT.LESSON_ID)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private static Lesson toLesson(LessonRecord row) {
        return new Lesson(
                row.getId(),
                Scope.valueOf(row.getScope().toUpperCase(Locale.ROOT)),
                row.getScopeKey(),
                row.getIntent() == null ? null : Intent.valueOf(row.getIntent().toUpperCase(Locale.ROOT)),
                row.getAction() == null ? null : Action.valueOf(row.getAction().toUpperCase(Locale.ROOT)));
    }
}
