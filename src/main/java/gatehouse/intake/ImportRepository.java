package gatehouse.intake;

import static gatehouse.db.generated.Tables.MAILBOX_IMPORT;
import static org.jooq.impl.DSL.or;

import gatehouse.archive.Contents;
import gatehouse.archive.Part;
import gatehouse.db.Job.Work;
import gatehouse.db.TeamGuard;
import gatehouse.db.generated.tables.records.MailboxImportRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code mailbox_import}. */
@Singleton
class ImportRepository {
    /** Names of the work that isn't the state's own. */
    static final String SHARE = "share";

    static final String CLEAN = "clean";

    private final DSLContext sql;

    ImportRepository(DSLContext sql) {
        this.sql = sql;
    }

    void insert(MailboxImport one) {
        MailboxImportRecord row = toRow(one.progress());
        row.setTeamId(one.teamId());
        row.setId(one.id());
        row.setMemberId(one.memberId());
        row.setMemberName(one.memberName());
        row.setFileName(one.fileName());
        row.setFileSize(one.fileSize());
        row.setIsPrivate(one.isPrivate());
        row.setShareDue(false);
        row.setCreatedAt(one.createdAt());
        sql.insertInto(MAILBOX_IMPORT).set(row).execute();
    }

    Optional<MailboxImport> find(long teamId, long id) {
        return sql.selectFrom(MAILBOX_IMPORT).where(is(teamId, id)).fetchOptional(ImportRepository::toImport);
    }

    /** The import as it is, and as it stays until the transaction ends. */
    Optional<MailboxImport> lock(long teamId, long id) {
        return sql.selectFrom(MAILBOX_IMPORT)
                .where(is(teamId, id))
                .forUpdate()
                .fetchOptional(ImportRepository::toImport);
    }

    /** Writes how far it is; the row has to be locked. */
    void move(MailboxImport one, Progress progress) {
        sql.update(MAILBOX_IMPORT)
                .set(toRow(progress))
                .set(MAILBOX_IMPORT.VERSION, MAILBOX_IMPORT.VERSION.plus(1))
                .where(is(one.teamId(), one.id()))
                .execute();
    }

    void setSize(long teamId, long id, long bytes) {
        sql.update(MAILBOX_IMPORT)
                .set(MAILBOX_IMPORT.FILE_SIZE, bytes)
                .where(is(teamId, id))
                .execute();
    }

    void setContents(long teamId, long id, Contents contents, @Nullable String owner) {
        sql.update(MAILBOX_IMPORT)
                .set(MAILBOX_IMPORT.OWNER_NAME, owner)
                .set(MAILBOX_IMPORT.OLDEST_AT, contents.from())
                .set(MAILBOX_IMPORT.NEWEST_AT, contents.to())
                .where(is(teamId, id))
                .execute();
    }

    void setPrivate(long teamId, long id, boolean isPrivate) {
        sql.update(MAILBOX_IMPORT)
                .set(MAILBOX_IMPORT.IS_PRIVATE, isPrivate)
                .set(MAILBOX_IMPORT.SHARE_DUE, true)
                .where(is(teamId, id))
                .execute();
    }

    void setShared(long teamId, long id) {
        sql.update(MAILBOX_IMPORT)
                .set(MAILBOX_IMPORT.SHARE_DUE, false)
                .where(is(teamId, id))
                .execute();
    }

    /** The member's own and what teammates show, newest first. */
    List<MailboxImport> list(long teamId, long memberId, int atMost) {
        return sql.selectFrom(MAILBOX_IMPORT)
                .where(MAILBOX_IMPORT.TEAM_ID.eq(teamId))
                .and(or(MAILBOX_IMPORT.MEMBER_ID.eq(memberId), MAILBOX_IMPORT.IS_PRIVATE.isFalse()))
                .orderBy(MAILBOX_IMPORT.ID.desc())
                .limit(atMost)
                .fetch(ImportRepository::toImport);
    }

    int countOpen(long teamId, long memberId) {
        return sql.fetchCount(
                MAILBOX_IMPORT,
                MAILBOX_IMPORT.TEAM_ID.eq(teamId),
                MAILBOX_IMPORT.MEMBER_ID.eq(memberId),
                MAILBOX_IMPORT.STATE.notIn(ImportState.keys(ImportState::isOver)));
    }

    /** What there is to do, in all teams. */
    List<Work> open() {
        List<Work> work = new ArrayList<>();
        TeamGuard.acrossTeams(sql)
                .select(
                        MAILBOX_IMPORT.TEAM_ID,
                        MAILBOX_IMPORT.ID,
                        MAILBOX_IMPORT.STATE,
                        MAILBOX_IMPORT.SHARE_DUE,
                        MAILBOX_IMPORT.BYTES_KEPT)
                .from(MAILBOX_IMPORT)
                .where(or(
                        MAILBOX_IMPORT.STATE.in(ImportState.keys(ImportState::isWorking)),
                        MAILBOX_IMPORT.SHARE_DUE.isTrue(),
                        isOver().and(MAILBOX_IMPORT.BYTES_KEPT)))
                .forEach(row -> {
                    ImportState state = ImportState.of(row.value3());
                    if (state.isWorking()) {
                        work.add(new Work(row.value1(), row.value2(), state.key()));
                    }
                    if (row.value4()) {
                        work.add(new Work(row.value1(), row.value2(), SHARE));
                    }
                    if (row.value5() && state.isOver()) {
                        work.add(new Work(row.value1(), row.value2(), CLEAN));
                    }
                });
        return work;
    }

    /** Imports of all teams that are in this state since before a time. */
    List<MailboxImport> waiting(ImportState state, Instant since) {
        return TeamGuard.acrossTeams(sql)
                .selectFrom(MAILBOX_IMPORT)
                .where(MAILBOX_IMPORT.STATE.eq(state.key()))
                .and(MAILBOX_IMPORT.CHANGED_AT.lt(since))
                .fetch(ImportRepository::toImport);
    }

    private static Condition is(long teamId, long id) {
        return MAILBOX_IMPORT.TEAM_ID.eq(teamId).and(MAILBOX_IMPORT.ID.eq(id));
    }

    private static Condition isOver() {
        return MAILBOX_IMPORT.STATE.in(ImportState.keys(ImportState::isOver));
    }

    private static MailboxImportRecord toRow(Progress progress) {
        MailboxImportRecord row = new MailboxImportRecord();
        row.setState(progress.state().key());
        row.setBytesKept(progress.bytesKept());
        row.setFound(progress.found().text());
        row.setTaken(String.join(",", new TreeSet<>(progress.taken())));
        row.setPart(progress.part().key());
        row.setDoneRows(progress.doneRows());
        row.setReadRows(progress.readRows());
        row.setTally(progress.tally().text());
        row.setProblem(progress.problem());
        row.setChangedAt(progress.changedAt());
        return row;
    }

    private static MailboxImport toImport(MailboxImportRecord row) {
        return new MailboxImport(
                row.getTeamId(),
                row.getId(),
                row.getMemberId(),
                row.getMemberName(),
                row.getFileName(),
                row.getFileSize(),
                row.getIsPrivate(),
                row.getOwnerName(),
                row.getOldestAt(),
                row.getNewestAt(),
                row.getCreatedAt(),
                toProgress(row));
    }

    private static Progress toProgress(MailboxImportRecord row) {
        return new Progress(
                ImportState.of(row.getState()),
                row.getBytesKept(),
                Tally.parse(row.getFound()),
                Arrays.stream(row.getTaken().split(",", -1))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()),
                Part.valueOf(row.getPart().toUpperCase(Locale.ROOT)),
                row.getDoneRows(),
                row.getReadRows(),
                Tally.parse(row.getTally()),
                row.getProblem(),
                row.getChangedAt());
    }
}
