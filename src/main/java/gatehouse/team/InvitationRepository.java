package gatehouse.team;

import static gatehouse.db.generated.Tables.INVITATION;
import static gatehouse.db.generated.Tables.MEMBER;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** The only class that reads or writes the table {@code invitation}. */
@Singleton
class InvitationRepository {
    private final DSLContext sql;

    InvitationRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(CurrentMember by, long id, byte[] tokenHash, Role role, Instant now, Instant expiresAt) {
        sql.insertInto(INVITATION)
                .columns(
                        INVITATION.TEAM_ID,
                        INVITATION.ID,
                        INVITATION.TOKEN_HASH,
                        INVITATION.ROLE,
                        INVITATION.INVITED_BY,
                        INVITATION.CREATED_AT,
                        INVITATION.EXPIRES_AT)
                .values(by.teamId(), id, tokenHash, role.key(), by.memberId(), now, expiresAt)
                .execute();
    }

    /** What is still open, the newest first. */
    List<Invitation> list(long teamId, Instant now, int atMost) {
        return select().where(isOpen(teamId, now))
                .orderBy(INVITATION.ID.desc())
                .limit(atMost)
                .fetch(InvitationRepository::toInvitation);
    }

    Optional<Invitation> find(long teamId, long id, Instant now) {
        return select().where(isOpen(teamId, now))
                .and(INVITATION.ID.eq(id))
                .fetchOptional(InvitationRepository::toInvitation);
    }

    Optional<Invitation> find(long teamId, byte[] tokenHash, Instant now) {
        return select().where(isOpen(teamId, now))
                .and(INVITATION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(InvitationRepository::toInvitation);
    }

    /** Uses the invitation up; false when it isn't open, also because another one was quicker. */
    boolean use(long teamId, byte[] tokenHash, Instant now) {
        return sql.update(INVITATION)
                        .set(INVITATION.USED_AT, now)
                        .where(isOpen(teamId, now))
                        .and(INVITATION.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    void setUsedBy(long teamId, byte[] tokenHash, long memberId) {
        sql.update(INVITATION)
                .set(INVITATION.USED_BY, memberId)
                .where(INVITATION.TEAM_ID.eq(teamId))
                .and(INVITATION.TOKEN_HASH.eq(tokenHash))
                .execute();
    }

    boolean revoke(long teamId, long id, Instant now) {
        return sql.update(INVITATION)
                        .set(INVITATION.REVOKED_AT, now)
                        .where(isOpen(teamId, now))
                        .and(INVITATION.ID.eq(id))
                        .execute()
                == 1;
    }

    /** Revokes what a member handed out, so that nobody comes back by a link they kept. */
    void revokeOf(long teamId, long memberId, Instant now) {
        sql.update(INVITATION)
                .set(INVITATION.REVOKED_AT, now)
                .where(isOpen(teamId, now))
                .and(INVITATION.INVITED_BY.eq(memberId))
                .execute();
    }

    private SelectOnConditionStep<? extends Record> select() {
        return sql.select(INVITATION.ID, INVITATION.ROLE, INVITATION.EXPIRES_AT, MEMBER.NAME)
                .from(INVITATION)
                .join(MEMBER)
                .on(MEMBER.TEAM_ID.eq(INVITATION.TEAM_ID))
                .and(MEMBER.ID.eq(INVITATION.INVITED_BY));
    }

    private static Condition isOpen(long teamId, Instant now) {
        return INVITATION
                .TEAM_ID
                .eq(teamId)
                .and(INVITATION.USED_AT.isNull())
                .and(INVITATION.REVOKED_AT.isNull())
                .and(INVITATION.EXPIRES_AT.gt(now));
    }

    private static Invitation toInvitation(Record row) {
        return new Invitation(
                row.get(INVITATION.ID),
                Role.of(row.get(INVITATION.ROLE)),
                row.get(MEMBER.NAME),
                row.get(INVITATION.EXPIRES_AT));
    }
}
