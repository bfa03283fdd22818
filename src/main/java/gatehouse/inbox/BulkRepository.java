package gatehouse.inbox;

import static gatehouse.db.generated.Tables.DECISION;
import static gatehouse.db.generated.Tables.OUTREACH;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import gatehouse.archive.Found;
import gatehouse.db.BulkInsert;
import gatehouse.db.generated.tables.records.OutreachRecord;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Writes many rows of {@code outreach}, with their verdicts, at once. */
@Singleton
class BulkRepository {
    private final DSLContext sql;

    BulkRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** An outreach that is to be kept, as it fits into the table. */
    record Fresh(long id, byte[] requestKey, Found.Arrived found, Judgement judgement) {}

    /** Those of the keys that have a row, deleted or not. */
    Set<ByteBuffer> known(long teamId, Collection<ByteBuffer> requestKeys) {
        return sql.select(OUTREACH.REQUEST_KEY)
                .from(OUTREACH)
                .where(have(teamId, requestKeys))
                .fetchSet(row -> ByteBuffer.wrap(row.value1()));
    }

    /** Puts back what was taken back with an earlier upload; gives how many. What a member deleted stays deleted. */
    int bringBack(Import by, Collection<ByteBuffer> requestKeys) {
        return requestKeys.isEmpty()
                ? 0
                : sql.update(OUTREACH)
                        .setNull(OUTREACH.DELETED_AT)
                        .set(OUTREACH.IMPORT_ID, by.importId())
                        .set(OUTREACH.IS_PRIVATE, by.isPrivate())
                        .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                        .where(have(by.teamId(), requestKeys))
                        .and(OUTREACH.DELETED_AT.isNotNull())
                        .and(OUTREACH.IMPORT_ID.isNull())
                        .execute();
    }

    void insert(Import by, List<Fresh> all, Instant now) {
        BulkInsert.run(
                sql, all.stream().map(fresh -> toOutreach(by, fresh, now)).toList());
        BulkInsert.run(
                sql,
                all.stream()
                        .map(fresh -> VerdictRepository.toRow(by.teamId(), fresh.id(), fresh.judgement(), null, now))
                        .toList());
    }

    int takeBack(long teamId, long importId, int atMost, Instant now) {
        return sql.update(OUTREACH)
                .set(OUTREACH.DELETED_AT, now)
                .setNull(OUTREACH.IMPORT_ID)
                .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.IMPORT_ID.eq(importId))
                .and(OUTREACH.DELETED_AT.isNull())
                .limit(atMost)
                .execute();
    }

    int decided(long teamId, long importId) {
        return sql.fetchCount(
                OUTREACH,
                OUTREACH.TEAM_ID
                        .eq(teamId)
                        .and(OUTREACH.IMPORT_ID.eq(importId))
                        .and(exists(selectOne()
                                .from(DECISION)
                                .where(DECISION.TEAM_ID.eq(teamId))
                                .and(DECISION.OUTREACH_ID.eq(OUTREACH.ID)))));
    }

    int setPrivate(long teamId, long importId, boolean isPrivate, int atMost) {
        return sql.update(OUTREACH)
                .set(OUTREACH.IS_PRIVATE, isPrivate)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.IMPORT_ID.eq(importId))
                .and(OUTREACH.IS_PRIVATE.ne(isPrivate))
                .limit(atMost)
                .execute();
    }

    private static Condition have(long teamId, Collection<ByteBuffer> requestKeys) {
        return OUTREACH.TEAM_ID
                .eq(teamId)
                .and(OUTREACH.REQUEST_KEY.in(
                        requestKeys.stream().map(ByteBuffer::array).toList()));
    }

    private static OutreachRecord toOutreach(Import by, Fresh fresh, Instant now) {
        OutreachRecord row = InboxRepository.toRow(fresh.found().outreach());
        row.setTeamId(by.teamId());
        row.setId(fresh.id());
        row.setMemberId(by.memberId());
        row.setRequestKey(fresh.requestKey());
        row.setTemplateKey(fresh.judgement().likeness().template());
        row.setReceivedAt(fresh.found().receivedAt());
        row.setCreatedAt(now);
        row.setImportId(by.importId());
        row.setIsPrivate(by.isPrivate());
        row.setAnsweredBefore(fresh.found().answered());
        return row;
    }
}
