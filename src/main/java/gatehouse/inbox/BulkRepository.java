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
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes many rows of {@code outreach}, with their verdicts, at once. */
@Singleton
class BulkRepository {
    private final DSLContext sql;

    BulkRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** An outreach that is to be kept, as it fits into the table. */
    record Fresh(long id, byte[] requestKey, Found.Arrived found, String template) {}

    /**
     * What has to be known of an outreach that is there.
     *
     * @param template null for one from before there were any
     * @param isTakenBack whether it was deleted by undoing its upload
     */
    record Kept(@Nullable String template, boolean isTakenBack) {}

    /** Those of the keys that have a row, deleted or not. */
    Map<ByteBuffer, Kept> kept(long teamId, Collection<ByteBuffer> requestKeys) {
        return sql.select(OUTREACH.REQUEST_KEY, OUTREACH.TEMPLATE_KEY, OUTREACH.DELETED_AT, OUTREACH.IMPORT_ID)
                .from(OUTREACH)
                .where(have(teamId, requestKeys))
                .fetchMap(
                        row -> ByteBuffer.wrap(row.value1()),
                        row -> new Kept(row.value2(), row.value3() != null && row.value4() == null));
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
    }

    /** The verdicts on outreaches that were just inserted, in the same order. */
    void insertVerdicts(long teamId, List<Fresh> all, List<Judgement> judged, Instant now) {
        BulkInsert.run(
                sql,
                IntStream.range(0, all.size())
                        .mapToObj(at -> VerdictRepository.toRow(
                                teamId, all.get(at).id(), received(all.get(at), now), judged.get(at), null, now))
                        .toList());
    }

    /** Some of what an upload brought and nobody deleted, by their ids; they stay so until the transaction ends. */
    Map<Long, Kept> ofImport(long teamId, long importId, int atMost) {
        return ofImport(teamId, importId, OUTREACH.DELETED_AT.isNull(), atMost);
    }

    /** Some of what an upload brought that isn't as private as this; they stay so until the transaction ends. */
    Map<Long, Kept> ofImport(long teamId, long importId, boolean isPrivate, int atMost) {
        return ofImport(teamId, importId, OUTREACH.IS_PRIVATE.ne(isPrivate), atMost);
    }

    private Map<Long, Kept> ofImport(long teamId, long importId, Condition which, int atMost) {
        return sql.select(OUTREACH.ID, OUTREACH.TEMPLATE_KEY)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.IMPORT_ID.eq(importId))
                .and(which)
                .orderBy(OUTREACH.ID)
                .limit(atMost)
                .forUpdate()
                .fetchMap(row -> row.value1(), row -> new Kept(row.value2(), false));
    }

    void takeBack(long teamId, Collection<Long> ids, Instant now) {
        sql.update(OUTREACH)
                .set(OUTREACH.DELETED_AT, now)
                .setNull(OUTREACH.IMPORT_ID)
                .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.ID.in(ids))
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

    void setPrivate(long teamId, Collection<Long> ids, boolean isPrivate) {
        sql.update(OUTREACH)
                .set(OUTREACH.IS_PRIVATE, isPrivate)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.ID.in(ids))
                .execute();
    }

    private static Condition have(long teamId, Collection<ByteBuffer> requestKeys) {
        return OUTREACH.TEAM_ID
                .eq(teamId)
                .and(OUTREACH.REQUEST_KEY.in(
                        requestKeys.stream().map(ByteBuffer::array).toList()));
    }

    /** When it arrived, as far as that is known; no mail that says it comes from tomorrow stands above all others until then. */
    private static Instant received(Fresh fresh, Instant now) {
        Instant told = fresh.found().receivedAt();
        return told == null || told.isAfter(now) ? now : told;
    }

    private static OutreachRecord toOutreach(Import by, Fresh fresh, Instant now) {
        OutreachRecord row = InboxRepository.toRow(fresh.found().outreach());
        row.setTeamId(by.teamId());
        row.setId(fresh.id());
        row.setMemberId(by.memberId());
        row.setRequestKey(fresh.requestKey());
        row.setTemplateKey(fresh.template());
        row.setReceivedAt(received(fresh, now));
        row.setCreatedAt(now);
        row.setImportId(by.importId());
        row.setIsPrivate(by.isPrivate());
        row.setAnsweredBefore(fresh.found().answered());
        return row;
    }
}
