package gatehouse.guide;

import static gatehouse.db.generated.Tables.ANSWER_TEMPLATE;

import gatehouse.db.generated.tables.records.AnswerTemplateRecord;
import gatehouse.intent.Intent;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code answer_template}. */
@Singleton
class TeamAnswerRepository {
    private final DSLContext sql;

    TeamAnswerRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<TeamAnswer> list(long teamId) {
        return sql.selectFrom(ANSWER_TEMPLATE)
                .where(ANSWER_TEMPLATE.TEAM_ID.eq(teamId))
                .orderBy(ANSWER_TEMPLATE.TITLE)
                .fetch(TeamAnswerRepository::toAnswer);
    }

    Optional<TeamAnswer> find(long teamId, long id) {
        return sql.selectFrom(ANSWER_TEMPLATE).where(is(teamId, id)).fetchOptional(TeamAnswerRepository::toAnswer);
    }

    Optional<TeamAnswer> findByTitle(long teamId, String title) {
        return sql.selectFrom(ANSWER_TEMPLATE)
                .where(ANSWER_TEMPLATE.TEAM_ID.eq(teamId))
                .and(ANSWER_TEMPLATE.TITLE.eq(title))
                .fetchOptional(TeamAnswerRepository::toAnswer);
    }

    /** Adds an answer; does nothing when the team has one of that title. */
    void add(CurrentMember member, TeamAnswer answer, Instant now) {
        sql.insertInto(ANSWER_TEMPLATE)
                .set(ANSWER_TEMPLATE.TEAM_ID, member.teamId())
                .set(ANSWER_TEMPLATE.ID, answer.id())
                .set(ANSWER_TEMPLATE.MEMBER_ID, member.memberId())
                .set(ANSWER_TEMPLATE.TITLE, answer.title())
                .set(ANSWER_TEMPLATE.INTENT, key(answer))
                .set(ANSWER_TEMPLATE.TEXT, answer.text())
                .set(ANSWER_TEMPLATE.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(ANSWER_TEMPLATE.TITLE, answer.title())
                .execute();
    }

    /** Writes an answer over what it was at its version; false when somebody changed or deleted it since. */
    boolean change(CurrentMember member, TeamAnswer answer, Instant now) {
        return sql.update(ANSWER_TEMPLATE)
                        .set(ANSWER_TEMPLATE.MEMBER_ID, member.memberId())
                        .set(ANSWER_TEMPLATE.TITLE, answer.title())
                        .set(ANSWER_TEMPLATE.INTENT, key(answer))
                        .set(ANSWER_TEMPLATE.TEXT, answer.text())
                        .set(ANSWER_TEMPLATE.CHANGED_AT, now)
                        .set(ANSWER_TEMPLATE.VERSION, ANSWER_TEMPLATE.VERSION.plus(1))
                        .where(is(member.teamId(), answer.id()))
                        .and(ANSWER_TEMPLATE.VERSION.eq(answer.version()))
                        .execute()
                == 1;
    }

    boolean delete(long teamId, long id) {
        return sql.deleteFrom(ANSWER_TEMPLATE).where(is(teamId, id)).execute() == 1;
    }

    private static Condition is(long teamId, long id) {
        return ANSWER_TEMPLATE.TEAM_ID.eq(teamId).and(ANSWER_TEMPLATE.ID.eq(id));
    }

    private static @Nullable String key(TeamAnswer answer) {
        @Nullable Intent intent = answer.intent();
        return intent == null ? null : intent.key();
    }

    private static TeamAnswer toAnswer(AnswerTemplateRecord row) {
        @Nullable String intent = row.getIntent();
        return new TeamAnswer(
                row.getId(),
                row.getTitle(),
                intent == null ? null : Intent.valueOf(intent.toUpperCase(Locale.ROOT)),
                row.getText(),
                row.getVersion());
    }
}
