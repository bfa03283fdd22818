package gatehouse.privacy;

import static gatehouse.db.generated.Tables.TEAM;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes how long each team keeps what it has. */
@Singleton
class TeamSettingRepository {
    private final DSLContext sql;

    TeamSettingRepository(DSLContext sql) {
        this.sql = sql;
    }

    Retention retention(long teamId) {
        return sql.select(TEAM.RETENTION_DAYS)
                .from(TEAM)
                .where(TEAM.ID.eq(teamId))
                .fetchOptional(row -> Retention.of(row.value1()))
                .orElse(Retention.OFF);
    }

    void setRetention(long teamId, @Nullable Integer days) {
        sql.update(TEAM)
                .set(TEAM.RETENTION_DAYS, days)
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .where(TEAM.ID.eq(teamId))
                .execute();
    }

    /** Every team and how long it keeps things, by id. */
    Map<Long, Retention> all() {
        return sql.select(TEAM.ID, TEAM.RETENTION_DAYS)
                .from(TEAM)
                .where(TEAM.CLOSED_AT.isNull())
                .orderBy(TEAM.ID)
                .fetchMap(row -> row.value1(), row -> Retention.of(row.value2()));
    }
}
