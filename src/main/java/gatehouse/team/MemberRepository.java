package gatehouse.team;

import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.TEAM;

import gatehouse.db.generated.tables.records.MemberRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code member}. */
@Singleton
class MemberRepository {
    private static final gatehouse.db.generated.tables.Member NAMED = MEMBER.as("named");

    private final DSLContext sql;

    MemberRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** False when the person has a place in the team already, or had one. */
    boolean add(long teamId, long id, @Nullable Long personId, String name, Role role, Instant now) {
        try {
            sql.insertInto(MEMBER)
                    .columns(MEMBER.TEAM_ID, MEMBER.ID, MEMBER.PERSON_ID, MEMBER.NAME, MEMBER.ROLE, MEMBER.JOINED_AT)
                    .values(teamId, id, personId, name, role.key(), now)
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** Where a person stands in a team; on a shared screen as the one with the given id, when there is such a member. */
    Optional<SignedIn> findPlace(long teamId, long personId, @Nullable Long namedId) {
        return sql.select(
                        MEMBER.TEAM_ID,
                        MEMBER.ID,
                        MEMBER.NAME,
                        MEMBER.ROLE,
                        MEMBER.IS_SHARED,
                        TEAM.NAME,
                        NAMED.ID,
                        NAMED.NAME)
                .from(MEMBER)
                .join(TEAM)
                .on(TEAM.ID.eq(MEMBER.TEAM_ID))
                .leftJoin(NAMED)
                .on(NAMED.TEAM_ID
                        .eq(MEMBER.TEAM_ID)
                        .and(NAMED.ID.eq(namedId == null ? 0 : namedId))
                        .and(NAMED.REMOVED_AT.isNull())
                        .and(NAMED.IS_SHARED.isFalse()))
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.PERSON_ID.eq(personId))
                .and(MEMBER.REMOVED_AT.isNull())
                .fetchOptional(row -> toSignedIn(personId, row));
    }

    private static SignedIn toSignedIn(long personId, Record row) {
        boolean shared = row.get(MEMBER.IS_SHARED);
        long login = row.get(MEMBER.ID);
        @Nullable Long named = row.get(NAMED.ID);
        boolean asNamed = shared && named != null;
        String name = asNamed ? row.get(NAMED.NAME) : row.get(MEMBER.NAME);
        CurrentMember member = new CurrentMember(
                row.get(MEMBER.TEAM_ID),
                asNamed && named != null ? named : login,
                login,
                personId,
                name,
                row.get(TEAM.NAME),
                Role.of(row.get(MEMBER.ROLE)));
        return new SignedIn(personId, name, member, shared, !shared || asNamed);
    }

    Optional<Member> find(long teamId, long id) {
        return sql.selectFrom(MEMBER)
                .where(is(teamId, id))
                .and(MEMBER.REMOVED_AT.isNull())
                .fetchOptional(MemberRepository::toMember);
    }

    /** Everybody who is in the team, in the order they came. */
    List<Member> list(long teamId) {
        return sql.selectFrom(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.REMOVED_AT.isNull())
                .orderBy(MEMBER.JOINED_AT, MEMBER.ID)
                .fetch(MemberRepository::toMember);
    }

    /** Reads rows, whether still in the team or not, and keeps them from changing until the transaction ends. */
    Map<Long, Member> lock(long teamId, Collection<Long> ids) {
        // In the order of the key: two transactions that lock the same two rows wait for each other and never get
        // stuck.
        return sql.selectFrom(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.ID.in(ids))
                .orderBy(MEMBER.ID)
                .forUpdate()
                .fetchMap(MEMBER.ID, MemberRepository::toMember);
    }

    Optional<Member> lockPerson(long teamId, long personId) {
        return sql.selectFrom(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.PERSON_ID.eq(personId))
                .forUpdate()
                .fetchOptional(MemberRepository::toMember);
    }

    void rename(long teamId, long personId, String name) {
        sql.update(MEMBER)
                .set(MEMBER.NAME, name)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.PERSON_ID.eq(personId))
                .execute();
    }

    void setRole(long teamId, long id, Role role) {
        MemberRecord change = new MemberRecord();
        change.setRole(role.key());
        update(teamId, id, change);
    }

    void setShared(long teamId, long id, boolean shared) {
        MemberRecord change = new MemberRecord();
        change.setIsShared(shared);
        update(teamId, id, change);
    }

    /** Gives somebody who was removed their place back: what they did before is theirs again. */
    void takeBack(long teamId, long id, Role role) {
        MemberRecord change = new MemberRecord();
        change.setRemovedAt(null);
        change.setIsShared(false);
        change.setRole(role.key());
        update(teamId, id, change);
    }

    void setRemoved(long teamId, long id, Instant now) {
        MemberRecord change = new MemberRecord();
        change.setRemovedAt(now);
        update(teamId, id, change);
    }

    /** Whether somebody who can sign in owns the team, leaving one member out. */
    boolean hasOwnerBeside(long teamId, long id) {
        return sql.fetchExists(sql.selectOne()
                .from(MEMBER)
                .where(MEMBER.TEAM_ID.eq(teamId))
                .and(MEMBER.ID.ne(id))
                .and(MEMBER.ROLE.eq(Role.OWNER.key()))
                .and(MEMBER.PERSON_ID.isNotNull())
                .and(MEMBER.REMOVED_AT.isNull()));
    }

    private void update(long teamId, long id, MemberRecord change) {
        sql.update(MEMBER)
                .set(change)
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(is(teamId, id))
                .execute();
    }

    private static Condition is(long teamId, long id) {
        return MEMBER.TEAM_ID.eq(teamId).and(MEMBER.ID.eq(id));
    }

    private static Member toMember(MemberRecord row) {
        return new Member(
                row.getId(),
                row.getPersonId(),
                row.getName(),
                Role.of(row.getRole()),
                row.getIsShared(),
                row.getJoinedAt(),
                row.getRemovedAt(),
                row.getVersion());
    }
}
