package gatehouse.audit;

import static gatehouse.db.generated.Tables.AUDIT_CHAIN;
import static gatehouse.db.generated.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import gatehouse.audit.Chain.Ring;
import gatehouse.db.generated.tables.records.AuditChainRecord;
import gatehouse.db.generated.tables.records.AuditEntryRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The only class that adds to the tables {@code audit_entry} and {@code audit_chain}; none changes an entry. */
@Singleton
class AuditRepository {
    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Chain> find(long teamId) {
        return sql.selectFrom(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.TEAM_ID.eq(teamId))
                .fetchOptional(AuditRepository::toChain);
    }

    /** The end of the chain, which nobody else can move until the transaction ends; made when there is none yet. */
    Chain lock(long teamId) {
        return lockIfThere(teamId).orElseGet(() -> {
            sql.insertInto(AUDIT_CHAIN)
                    .set(toRecord(teamId, Chain.EMPTY))
                    .onDuplicateKeyUpdate()
                    .set(AUDIT_CHAIN.TEAM_ID, teamId)
                    .execute();
            return lockIfThere(teamId).orElseThrow();
        });
    }

    Optional<Chain> lockIfThere(long teamId) {
        return sql.selectFrom(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.TEAM_ID.eq(teamId))
                .forUpdate()
                .fetchOptional(AuditRepository::toChain);
    }

    void append(AuditEntry entry, byte[] linkBefore, byte[] link) {
        AuditEntryRecord row = new AuditEntryRecord();
        row.setTeamId(entry.teamId());
        row.setNumber(entry.number());
        row.setDoneAt(entry.at());
        row.setMemberId(entry.memberId());
        row.setLoginId(entry.loginId());
        row.setAction(entry.action());
        row.setAboutId(entry.aboutId());
        row.setDetail(entry.detail());
        row.setLinkBefore(linkBefore);
        row.setLink(link);
        sql.insertInto(AUDIT_ENTRY).set(row).execute();
    }

    void move(long teamId, Chain chain) {
        sql.update(AUDIT_CHAIN)
                .set(toRecord(teamId, chain))
                .where(AUDIT_CHAIN.TEAM_ID.eq(teamId))
                .execute();
    }

    /** Entries after a number, the oldest first. */
    List<Ring> listAfter(long teamId, long number, int limit) {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TEAM_ID.eq(teamId))
                .and(AUDIT_ENTRY.NUMBER.gt(number))
                .orderBy(AUDIT_ENTRY.NUMBER)
                .limit(limit)
                .fetch(AuditRepository::toRing);
    }

    /** Entries below a number, the newest first. */
    List<AuditEntry> listBelow(long teamId, AuditFilter filter, @Nullable Long below, int limit) {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TEAM_ID.eq(teamId))
                .and(below == null ? noCondition() : AUDIT_ENTRY.NUMBER.lt(below))
                .and(matches(filter))
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(limit)
                .fetch(AuditRepository::toEntry);
    }

    /** The first entry that was made at this time or later; empty when all are older. */
    Optional<Long> firstSince(long teamId, Instant time) {
        return sql.select(min(AUDIT_ENTRY.NUMBER))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TEAM_ID.eq(teamId))
                .and(AUDIT_ENTRY.DONE_AT.ge(time))
                .fetchOptional(Records.mapping(number -> number));
    }

    /** The newest entry up to a number; empty when none is left. */
    Optional<Ring> lastUpTo(long teamId, long number) {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TEAM_ID.eq(teamId))
                .and(AUDIT_ENTRY.NUMBER.le(number))
                .orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(1)
                .fetchOptional(AuditRepository::toRing);
    }

    int deleteUpTo(long teamId, long number) {
        return sql.deleteFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TEAM_ID.eq(teamId))
                .and(AUDIT_ENTRY.NUMBER.le(number))
                .execute();
    }

    private static Condition matches(AuditFilter filter) {
        AuditAction.@Nullable Area area = filter.area();
        Condition byMember = filter.memberId() == null ? noCondition() : AUDIT_ENTRY.MEMBER_ID.eq(filter.memberId());
        return area == null
                ? byMember
                : byMember.and(AUDIT_ENTRY.ACTION.in(Arrays.stream(AuditAction.values())
                        .filter(action -> action.area() == area)
                        .map(AuditAction::key)
                        .toList()));
    }

    private static AuditChainRecord toRecord(long teamId, Chain chain) {
        return new AuditChainRecord(teamId, chain.number(), chain.link(), chain.cutNumber(), chain.cutLink());
    }

    private static Chain toChain(AuditChainRecord row) {
        return new Chain(row.getNumber(), row.getLink(), row.getCutNumber(), row.getCutLink());
    }

    private static Ring toRing(AuditEntryRecord row) {
        return new Ring(toEntry(row), row.getLinkBefore(), row.getLink());
    }

    private static AuditEntry toEntry(AuditEntryRecord row) {
        return new AuditEntry(
                row.getTeamId(),
                row.getNumber(),
                row.getDoneAt(),
                row.getMemberId(),
                row.getLoginId(),
                row.getAction(),
                row.getAboutId(),
                row.getDetail());
    }
}
