package gatehouse.intake;

import static gatehouse.db.generated.Tables.UPLOAD_CHUNK;

import gatehouse.db.TeamGuard;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The only class that reads or writes the table {@code upload_chunk}. */
@Singleton
class ChunkRepository {
    private final DSLContext sql;

    ChunkRepository(DSLContext sql) {
        this.sql = sql;
    }

    void insert(MailboxImport of, int number, byte[] bytes, Instant now) {
        sql.insertInto(UPLOAD_CHUNK)
                .set(UPLOAD_CHUNK.TEAM_ID, of.teamId())
                .set(UPLOAD_CHUNK.IMPORT_ID, of.id())
                .set(UPLOAD_CHUNK.NUMBER, number)
                .set(UPLOAD_CHUNK.MEMBER_ID, of.memberId())
                .set(UPLOAD_CHUNK.BYTES, bytes)
                .set(UPLOAD_CHUNK.CREATED_AT, now)
                .execute();
    }

    /** Null after the last one. */
    byte @Nullable [] find(long teamId, long importId, int number) {
        return sql.select(UPLOAD_CHUNK.BYTES)
                .from(UPLOAD_CHUNK)
                .where(UPLOAD_CHUNK.TEAM_ID.eq(teamId))
                .and(UPLOAD_CHUNK.IMPORT_ID.eq(importId))
                .and(UPLOAD_CHUNK.NUMBER.eq(number))
                .fetchOne(UPLOAD_CHUNK.BYTES);
    }

    /** Some uploads with pieces from before a time, in all teams; read without locking those that are coming in. */
    List<Pieces> old(Instant before, int atMost) {
        return TeamGuard.acrossTeams(sql)
                .selectDistinct(UPLOAD_CHUNK.TEAM_ID, UPLOAD_CHUNK.IMPORT_ID)
                .from(UPLOAD_CHUNK)
                .where(UPLOAD_CHUNK.CREATED_AT.lt(before))
                .limit(atMost)
                .fetch(row -> new Pieces(row.value1(), row.value2()));
    }

    int delete(long teamId, long importId, int atMost) {
        return sql.deleteFrom(UPLOAD_CHUNK)
                .where(UPLOAD_CHUNK.TEAM_ID.eq(teamId))
                .and(UPLOAD_CHUNK.IMPORT_ID.eq(importId))
                .limit(atMost)
                .execute();
    }

    /** Which pieces belong together. */
    record Pieces(long teamId, long importId) {}
}
