package gatehouse.privacy;

import static gatehouse.db.generated.Tables.INVITATION;
import static gatehouse.db.generated.Tables.MAILBOX_IMPORT;
import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.PERSON;
import static gatehouse.db.generated.Tables.PERSON_TEAM;
import static gatehouse.db.generated.Tables.SESSION;
import static gatehouse.db.generated.Tables.TEAM;
import static org.jooq.impl.DSL.selectOne;

import gatehouse.db.TeamGuard;
import gatehouse.privacy.KeptTable.End;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DeleteConditionStep;
import org.jooq.Table;

/** Ends teams and people: shuts the door first, takes names out, deletes the last rows. */
@Singleton
class ClosingRepository {
    private final DSLContext sql;

    ClosingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Marks the team as closed; false when it was already. */
    boolean close(long teamId, Instant now) {
        return sql.update(TEAM)
                        .set(TEAM.CLOSED_AT, now)
                        .set(TEAM.VERSION, TEAM.VERSION.plus(1))
                        .where(TEAM.ID.eq(teamId))
                        .and(TEAM.CLOSED_AT.isNull())
                        .execute()
                == 1;
    }

    List<Long> closed() {
        return sql.select(TEAM.ID)
                .from(TEAM)
                .where(TEAM.CLOSED_AT.isNotNull())
                .orderBy(TEAM.ID)
                .fetch(TEAM.ID);
    }

    /** Ends everybody's place and session in the team, invitations first: who is just coming in by one is seen then. */
    void endPlaces(long teamId, Instant now) {
        sql.deleteFrom(INVITATION).where(INVITATION.TEAM_ID.eq(teamId)).execute();
        sql.update(MEMBER)
                .set(MEMBER.REMOVED_AT, now)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.REMOVED_AT.isNull())
                .execute();
        sql.deleteFrom(PERSON_TEAM).where(PERSON_TEAM.OPEN_TEAM_ID.eq(teamId)).execute();
        sql.deleteFrom(SESSION).where(SESSION.OPEN_TEAM_ID.eq(teamId)).execute();
    }

    /** Some people whose sign-in is still named in a team. */
    List<Long> people(long teamId, int atMost) {
        return sql.select(MEMBER.PERSON_ID)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.PERSON_ID.isNotNull())
                .limit(atMost)
                .fetch(MEMBER.PERSON_ID);
    }

    /** Whose sign-ins these places are. */
    List<Long> peopleAt(long teamId, Collection<Long> members) {
        return sql.select(MEMBER.PERSON_ID)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.ID.in(members))
                .and(MEMBER.PERSON_ID.isNotNull())
                .fetch(MEMBER.PERSON_ID);
    }

    /** Cuts a member's row off from the person, and gives it a name that says nothing. */
    void unname(long teamId, long personId, String name) {
        sql.select(MEMBER.TEAM_ID, MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.PERSON_ID.eq(personId))
                .forEach(place -> unnameUploads(place.value1(), place.value2(), name));
        sql.update(MEMBER)
                .setNull(MEMBER.PERSON_ID)
                .set(MEMBER.NAME, name)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.PERSON_ID.eq(personId))
                .execute();
    }

    /** Does the same in all teams the person was in. */
    void unnameEverywhere(long personId, String name) {
        DSLContext everywhere = TeamGuard.acrossTeams(sql);
        everywhere
                .select(MEMBER.TEAM_ID, MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.PERSON_ID.eq(personId))
                .forEach(place -> unnameUploads(place.value1(), place.value2(), name));
        everywhere
                .update(MEMBER)
                .setNull(MEMBER.PERSON_ID)
                .set(MEMBER.NAME, name)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(MEMBER.PERSON_ID.eq(personId))
                .execute();
    }

    /** An upload names who handed it in, and whose mailbox it is. */
    private void unnameUploads(long teamId, long memberId, String name) {
        sql.update(MAILBOX_IMPORT)
                .set(MAILBOX_IMPORT.MEMBER_NAME, name)
                .setNull(MAILBOX_IMPORT.OWNER_NAME)
                .where(MAILBOX_IMPORT.TEAM_ID.eq(teamId))
                .and(MAILBOX_IMPORT.MEMBER_ID.eq(memberId))
                .execute();
    }

    /** Deletes a person's account, with everything that hangs on it, unless they are in some team. */
    boolean deletePersonInNoTeam(long personId) {
        int gone = sql.deleteFrom(PERSON)
                .where(PERSON.ID.eq(personId))
                .andNotExists(selectOne().from(PERSON_TEAM).where(PERSON_TEAM.PERSON_ID.eq(personId)))
                .execute();
        if (gone == 0) {
            return false;
        }
        for (String name : KeptTables.OF_PERSON) {
            Table<?> table = KeptRepository.table(name);
            sql.deleteFrom(table)
                    .where(KeptRepository.field(table, "person_id", Long.class).eq(personId))
                    .execute();
        }
        return true;
    }

    /** What a member alone has, a row or a few of it: settings, ticks. */
    void deleteOwn(long teamId, long memberId) {
        KeptTables.ending(End.WITH_MEMBER)
                .forEach(kept -> own(kept, teamId, memberId).execute());
    }

    /** Some of what a member alone has and may have much of: uploads, connections. */
    int deleteSomeOwn(long teamId, long memberId) {
        return KeptTables.ending(End.WHILE_HERE).stream()
                .mapToInt(kept -> own(kept, teamId, memberId)
                        .limit(KeptTables.batch(kept))
                        .execute())
                .sum();
    }

    private DeleteConditionStep<?> own(KeptTable kept, long teamId, long memberId) {
        Table<?> table = KeptRepository.table(kept.name());
        return sql.deleteFrom(table)
                .where(KeptRepository.field(table, "team_id", Long.class).eq(teamId))
                .and(KeptRepository.field(table, kept.column(), Long.class).eq(memberId));
    }

    void deleteTeam(long teamId) {
        sql.deleteFrom(TEAM).where(TEAM.ID.eq(teamId)).execute();
    }
}
