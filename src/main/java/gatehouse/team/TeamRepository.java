package gatehouse.team;

import static gatehouse.db.generated.Tables.TEAM;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The only class that reads or writes the table {@code team}. */
@Singleton
class TeamRepository {
    private final DSLContext sql;

    TeamRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean isAnyThere() {
        return sql.fetchExists(sql.selectOne().from(TEAM));
    }

    /** False when a team with this id is there already. */
    boolean add(long id, String name, Instant now) {
        try {
            sql.insertInto(TEAM)
                    .columns(TEAM.ID, TEAM.NAME, TEAM.CREATED_AT)
                    .values(id, name, now)
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    Optional<String> findName(long id) {
        return sql.select(TEAM.NAME).from(TEAM).where(TEAM.ID.eq(id)).fetchOptional(TEAM.NAME);
    }

    /** Lets one change of a team's people happen at a time, until the transaction ends. */
    void lock(long id) {
        sql.select(TEAM.ID).from(TEAM).where(TEAM.ID.eq(id)).forUpdate().fetch();
    }

    Optional<String> name(long teamId) {
        return sql.select(TEAM.NAME).from(TEAM).where(TEAM.ID.eq(teamId)).fetchOptional(TEAM.NAME);
    }

    boolean requiresTwoStep(long teamId) {
        return sql.fetchExists(
                sql.selectOne().from(TEAM).where(TEAM.ID.eq(teamId)).and(TEAM.TWO_STEP_REQUIRED));
    }

    void requireTwoStep(long teamId, boolean required) {
        sql.update(TEAM)
                .set(TEAM.TWO_STEP_REQUIRED, required)
                .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                .where(TEAM.ID.eq(teamId))
                .execute();
    }
}
