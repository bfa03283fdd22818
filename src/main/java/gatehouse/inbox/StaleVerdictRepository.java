package gatehouse.inbox;

import static gatehouse.db.generated.Tables.HOUSE_RULES;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import gatehouse.db.TeamGuard;
import gatehouse.db.generated.tables.HouseRules;
import gatehouse.verdict.Lesson;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Finds the outreaches that are to be judged again. */
@Singleton
class StaleVerdictRepository {
    /** The row of {@code house_rules} that holds the team's own. */
    private static final long TEAM = 0;

    private final DSLContext sql;

    StaleVerdictRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Outreaches after a place, in the order of the key, whose verdict another engine or older house rules made: those of one team, or with
     * null of all.
     */
    List<StoredOutreach> outOfDate(String engine, @Nullable Long onlyTeam, long afterTeam, long afterId, int limit) {
        HouseRules teams = HOUSE_RULES.as("teams");
        HouseRules own = HOUSE_RULES.as("own");
        return TeamGuard.acrossTeams(sql)
                .select(OUTREACH.fields())
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .leftJoin(teams)
                .on(teams.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(teams.MEMBER_ID.eq(TEAM))
                .leftJoin(own)
                .on(own.TEAM_ID.eq(OUTREACH.TEAM_ID))
                .and(own.MEMBER_ID.eq(OUTREACH.MEMBER_ID))
                .where(row(VERDICT.TEAM_ID, VERDICT.OUTREACH_ID).gt(afterTeam, afterId))
                .and(onlyTeam == null ? noCondition() : VERDICT.TEAM_ID.eq(onlyTeam))
                .and(VERDICT.ENGINE
                        .ne(engine)
                        .or(VERDICT.TEAM_RULES.ne(orNone(teams.VERSION)))
                        .or(VERDICT.OWN_RULES.ne(orNone(own.VERSION))))
                .orderBy(VERDICT.TEAM_ID, VERDICT.OUTREACH_ID)
                .limit(limit)
                .fetch(found -> InboxRepository.toStored(found.into(OUTREACH)));
    }

    /** A team's outreaches that a lesson is about, newest first below an id. */
    List<StoredOutreach> alike(
            long teamId, Lesson.Scope scope, String key, boolean deletedToo, @Nullable Long below, int limit) {
        return sql.select(OUTREACH.fields())
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(OUTREACH.TEAM_ID.eq(teamId))
                .and(isAbout(scope, key))
                .and(deletedToo ? noCondition() : OUTREACH.DELETED_AT.isNull())
                .and(below == null ? noCondition() : VERDICT.OUTREACH_ID.lt(below))
                .orderBy(VERDICT.OUTREACH_ID.desc())
                .limit(limit)
                .fetch(found -> InboxRepository.toStored(found.into(OUTREACH)));
    }

    private static Condition isAbout(Lesson.Scope scope, String key) {
        String[] kind = key.split("/", 2);
        return switch (scope) {
            case SENDER -> VERDICT.SENDER_KEY.eq(key);
            case COMPANY -> VERDICT.COMPANY_KEY.eq(key);
            case TEMPLATE -> VERDICT.TEMPLATE_KEY.eq(key);
            case KIND -> OUTREACH.KIND.eq(kind[0]).and(VERDICT.INTENT.eq(kind[kind.length - 1]));
        };
    }

    private static Field<Integer> orNone(Field<Integer> version) {
        return coalesce(version, inline(0));
    }
}
