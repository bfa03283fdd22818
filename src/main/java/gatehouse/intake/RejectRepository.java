package gatehouse.intake;

import static gatehouse.db.generated.Tables.IMPORT_REJECT;

import gatehouse.archive.Fault;
import gatehouse.archive.Found;
import gatehouse.archive.Place;
import gatehouse.db.BulkInsert;
import gatehouse.db.TeamGuard;
import gatehouse.db.generated.tables.records.ImportRejectRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;

/** The only class that reads or writes the table {@code import_reject}. */
@Singleton
class RejectRepository {
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_HEADER = 16_000;
    private static final int LONGEST_RAW = 30_000;

    private final DSLContext sql;

    RejectRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param first the number of the first of them within the import */
    void insert(MailboxImport of, long first, List<Found.Rejected> rejected, Instant now) {
        List<ImportRejectRecord> rows = new ArrayList<>();
        for (Found.Rejected one : rejected) {
            ImportRejectRecord row = new ImportRejectRecord();
            row.setTeamId(of.teamId());
            row.setImportId(of.id());
            row.setNumber(Math.toIntExact(first + rows.size()));
            row.setMemberId(of.memberId());
            row.setFile(cut(one.place().file(), LONGEST_FILE));
            row.setLine(one.place().line());
            row.setFault(one.fault().key());
            row.setHeader(isWhole(one) ? one.header() : "");
            row.setRaw(cut(one.raw(), LONGEST_RAW));
            row.setCreatedAt(now);
            rows.add(row);
        }
        BulkInsert.run(sql, rows);
    }

    /** Some of them, from a number on. */
    List<Numbered> list(long teamId, long importId, long from, int atMost) {
        return sql.selectFrom(IMPORT_REJECT)
                .where(IMPORT_REJECT.TEAM_ID.eq(teamId))
                .and(IMPORT_REJECT.IMPORT_ID.eq(importId))
                .and(IMPORT_REJECT.NUMBER.ge(Math.toIntExact(Math.min(from, Integer.MAX_VALUE))))
                .orderBy(IMPORT_REJECT.NUMBER)
                .limit(atMost)
                .fetch(row -> new Numbered(
                        row.getNumber(),
                        new Found.Rejected(
                                new Place(row.getFile(), row.getLine()),
                                Fault.valueOf(row.getFault().toUpperCase(Locale.ROOT)),
                                row.getHeader(),
                                row.getRaw())));
    }

    /** Those that are known with their header. */
    List<RejectService.Table> tables(long teamId, long importId) {
        return sql.selectDistinct(IMPORT_REJECT.FILE, IMPORT_REJECT.HEADER)
                .from(IMPORT_REJECT)
                .where(IMPORT_REJECT.TEAM_ID.eq(teamId))
                .and(IMPORT_REJECT.IMPORT_ID.eq(importId))
                .and(IMPORT_REJECT.HEADER.ne(""))
                .orderBy(IMPORT_REJECT.FILE, IMPORT_REJECT.HEADER)
                .fetch(row -> new RejectService.Table(row.value1(), row.value2()));
    }

    int countNotToMend(long teamId, long importId) {
        return sql.fetchCount(
                IMPORT_REJECT,
                IMPORT_REJECT.TEAM_ID.eq(teamId),
                IMPORT_REJECT.IMPORT_ID.eq(importId),
                IMPORT_REJECT.HEADER.eq(""));
    }

    /** In all teams. */
    int deleteOld(Instant before, int atMost) {
        return TeamGuard.acrossTeams(sql)
                .deleteFrom(IMPORT_REJECT)
                .where(IMPORT_REJECT.CREATED_AT.lt(before))
                .limit(atMost)
                .execute();
    }

    /** Whether it can be mended: half a row or half a header would be read as another one. */
    private static boolean isWhole(Found.Rejected one) {
        return one.header().length() <= LONGEST_HEADER && one.raw().length() <= LONGEST_RAW;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1));
    }

    /** A row that could not be read, by its number within the import. */
    public record Numbered(int number, Found.Rejected row) {}
}
