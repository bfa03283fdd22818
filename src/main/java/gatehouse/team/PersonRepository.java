package gatehouse.team;

import static gatehouse.db.generated.Tables.PERSON;
import static gatehouse.db.generated.Tables.PERSON_TEAM;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The only class that reads or writes the tables {@code person} and {@code person_team}. */
@Singleton
class PersonRepository {
    private final DSLContext sql;

    PersonRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** False when somebody has an account with this address already. */
    boolean add(long id, EmailAddress email, String name, String passwordHash, Instant now) {
        try {
            sql.insertInto(PERSON)
                    .columns(PERSON.ID, PERSON.EMAIL, PERSON.NAME, PERSON.PASSWORD_HASH, PERSON.CREATED_AT)
                    .values(id, email.text(), name, passwordHash, now)
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    void addTeam(long personId, long teamId) {
        sql.insertInto(PERSON_TEAM)
                .columns(PERSON_TEAM.PERSON_ID, PERSON_TEAM.OPEN_TEAM_ID)
                .values(personId, teamId)
                .execute();
    }

    Optional<Person> find(EmailAddress email) {
        return findWhere(PERSON.EMAIL.eq(email.text()));
    }

    Optional<Person> find(long id) {
        return findWhere(PERSON.ID.eq(id));
    }

    void setPassword(long id, String passwordHash) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwordHash)
                .where(PERSON.ID.eq(id))
                .execute();
    }

    /** Leaves a password that was changed in between as it is. */
    void replaceHash(long id, String before, String passwordHash) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwordHash)
                .where(PERSON.ID.eq(id))
                .and(PERSON.PASSWORD_HASH.eq(before))
                .execute();
    }

    /** Whether the hash is still this one; it stays so until the transaction ends. */
    boolean lockHash(long id, String passwordHash) {
        return sql.select(PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .forUpdate()
                .fetchOptional(PERSON.PASSWORD_HASH)
                .filter(passwordHash::equals)
                .isPresent();
    }

    void setName(long id, String name) {
        sql.update(PERSON).set(PERSON.NAME, name).where(PERSON.ID.eq(id)).execute();
    }

    /** False when the address is somebody else's. */
    boolean setEmail(long id, EmailAddress email) {
        try {
            sql.update(PERSON)
                    .set(PERSON.EMAIL, email.text())
                    .where(PERSON.ID.eq(id))
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** The teams the person can open, the one they have been in longest first. */
    List<Long> listTeams(long personId) {
        return sql.select(PERSON_TEAM.OPEN_TEAM_ID)
                .from(PERSON_TEAM)
                .where(PERSON_TEAM.PERSON_ID.eq(personId))
                .orderBy(PERSON_TEAM.OPEN_TEAM_ID)
                .fetch(PERSON_TEAM.OPEN_TEAM_ID);
    }

    void removeTeam(long personId, long teamId) {
        sql.deleteFrom(PERSON_TEAM)
                .where(PERSON_TEAM.PERSON_ID.eq(personId))
                .and(PERSON_TEAM.OPEN_TEAM_ID.eq(teamId))
                .execute();
    }

    Optional<String> findName(long id) {
        return sql.select(PERSON.NAME).from(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PERSON.NAME);
    }

    /** The team the person has been in longest. */
    Optional<Long> firstTeam(long personId) {
        return sql.select(PERSON_TEAM.OPEN_TEAM_ID)
                .from(PERSON_TEAM)
                .where(PERSON_TEAM.PERSON_ID.eq(personId))
                .orderBy(PERSON_TEAM.OPEN_TEAM_ID)
                .limit(1)
                .fetchOptional(PERSON_TEAM.OPEN_TEAM_ID);
    }

    private Optional<Person> findWhere(Condition condition) {
        return sql.select(PERSON.ID, PERSON.EMAIL, PERSON.NAME, PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(condition)
                .fetchOptional(
                        row -> new Person(row.value1(), new EmailAddress(row.value2()), row.value3(), row.value4()));
    }
}
