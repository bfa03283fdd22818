package gatehouse.team;

import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.TEAM;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The only class that reads or writes the tables {@code team} and {@code member}. */
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

    void addMember(long teamId, long id, long personId, String name, String role, Instant now) {
        sql.insertInto(MEMBER)
                .columns(MEMBER.TEAM_ID, MEMBER.ID, MEMBER.PERSON_ID, MEMBER.NAME, MEMBER.ROLE, MEMBER.JOINED_AT)
                .values(teamId, id, personId, name, role, now)
                .execute();
    }

    Optional<CurrentMember> findMember(long teamId, long personId) {
        return sql.select(MEMBER.TEAM_ID, MEMBER.ID, MEMBER.PERSON_ID, MEMBER.NAME, TEAM.NAME, MEMBER.ROLE)
                .from(MEMBER)
                .join(TEAM)
                .on(TEAM.ID.eq(MEMBER.TEAM_ID))
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.PERSON_ID.eq(personId))
                .fetchOptional(Records.mapping(CurrentMember::new));
    }
}
