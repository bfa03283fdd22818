package gatehouse.connection;

import static gatehouse.db.generated.Tables.CONNECTION;
import static gatehouse.db.generated.Tables.CONNECTION_SETTING;
import static gatehouse.db.generated.Tables.MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import gatehouse.db.BulkInsert;
import gatehouse.db.generated.tables.records.ConnectionRecord;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The only class that reads or writes the table {@code connection} for its member; asking for erasure goes through all tables. */
@Singleton
class ConnectionRepository {
    private final DSLContext sql;

    ConnectionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A row that is to be forgotten. */
    record Row(long id, long memberId, String senderKey) {}

    /** Those of the keys that the member has. */
    Set<String> known(long teamId, long memberId, Collection<String> senderKeys) {
        return sql.select(CONNECTION.SENDER_KEY)
                .from(CONNECTION)
                .where(CONNECTION.TEAM_ID.eq(teamId))
                .and(CONNECTION.MEMBER_ID.eq(memberId))
                .and(CONNECTION.SENDER_KEY.in(senderKeys))
                .fetchSet(CONNECTION.SENDER_KEY);
    }

    void insert(long teamId, long memberId, long importId, List<KeyedContact> all, LongSupplier ids, Instant now) {
        BulkInsert.run(
                sql,
                all.stream()
                        .map(keyed -> {
                            ConnectionRecord row = new ConnectionRecord();
                            row.setTeamId(teamId);
                            row.setId(ids.getAsLong());
                            row.setMemberId(memberId);
                            row.setImportId(importId);
                            row.setSenderKey(keyed.senderKey());
                            row.setNameKey(keyed.nameKey());
                            row.setName(keyed.name());
                            row.setCompany(keyed.company());
                            row.setPosition(keyed.position());
                            row.setProfileUrl(keyed.profileUrl());
                            row.setConnectedOn(keyed.found().since());
                            row.setCreatedAt(now);
                            return row;
                        })
                        .toList());
    }

    List<Row> ofImport(long teamId, long importId, int atMost) {
        return rows(teamId, CONNECTION.IMPORT_ID.eq(importId), atMost);
    }

    List<Row> of(CurrentMember member, int atMost) {
        return rows(member.teamId(), CONNECTION.MEMBER_ID.eq(member.memberId()), atMost);
    }

    private List<Row> rows(long teamId, Condition which, int atMost) {
        return sql.select(CONNECTION.ID, CONNECTION.MEMBER_ID, CONNECTION.SENDER_KEY)
                .from(CONNECTION)
                .where(CONNECTION.TEAM_ID.eq(teamId))
                .and(which)
                .orderBy(CONNECTION.ID)
                .limit(atMost)
                .forUpdate()
                .fetch(Records.mapping(Row::new));
    }

    void delete(long teamId, Collection<Long> ids) {
        sql.deleteFrom(CONNECTION)
                .where(CONNECTION.TEAM_ID.eq(teamId))
                .and(CONNECTION.ID.in(ids))
                .execute();
    }

    Map<Long, Set<String>> connected(long teamId, Collection<String> senderKeys) {
        return sql
                .select(CONNECTION.MEMBER_ID, CONNECTION.SENDER_KEY)
                .from(CONNECTION)
                .where(CONNECTION.TEAM_ID.eq(teamId))
                .and(CONNECTION.SENDER_KEY.in(senderKeys))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    /** Who is connected to one with these profiles, the longest first. */
    List<Tie> ties(long teamId, Collection<String> senderKeys) {
        return ties(teamId, CONNECTION.SENDER_KEY.in(senderKeys));
    }

    /** Who is connected to somebody of this name and company, with {@code withoutProfile} to one whose profile isn't known. */
    List<Tie> maybe(long teamId, String nameKey, boolean withoutProfile) {
        Condition unknown = withoutProfile ? CONNECTION.SENDER_KEY.eq(nameKey) : noCondition();
        return ties(teamId, CONNECTION.NAME_KEY.eq(nameKey).and(unknown));
    }

    private List<Tie> ties(long teamId, Condition which) {
        return sql.select(
                        CONNECTION.MEMBER_ID,
                        MEMBER.NAME,
                        CONNECTION.CONNECTED_ON,
                        coalesce(CONNECTION_SETTING.IS_SHOWN, inline(false)))
                .from(CONNECTION)
                .join(MEMBER)
                .on(MEMBER.TEAM_ID.eq(CONNECTION.TEAM_ID))
                .and(MEMBER.ID.eq(CONNECTION.MEMBER_ID))
                .leftJoin(CONNECTION_SETTING)
                .on(CONNECTION_SETTING.TEAM_ID.eq(CONNECTION.TEAM_ID))
                .and(CONNECTION_SETTING.MEMBER_ID.eq(CONNECTION.MEMBER_ID))
                .where(CONNECTION.TEAM_ID.eq(teamId))
                .and(MEMBER.REMOVED_AT.isNull())
                .and(which)
                .orderBy(CONNECTION.CONNECTED_ON.isNull(), CONNECTION.CONNECTED_ON, CONNECTION.ID)
                .fetch(Records.mapping(Tie::new));
    }

    int count(CurrentMember member) {
        return sql.fetchCount(CONNECTION, isOf(member));
    }

    Optional<Instant> lastAdded(CurrentMember member) {
        return Optional.ofNullable(sql.select(max(CONNECTION.CREATED_AT))
                .from(CONNECTION)
                .where(isOf(member))
                .fetchOneInto(Instant.class));
    }

    /** Those whose name or company holds a word, by name. */
    List<Connection> list(CurrentMember member, String search, int from, int atMost) {
        Condition searched = search.isEmpty()
                ? noCondition()
                : CONNECTION.NAME.contains(search).or(CONNECTION.COMPANY.contains(search));
        return sql.select(CONNECTION.NAME, CONNECTION.COMPANY, CONNECTION.POSITION, CONNECTION.CONNECTED_ON)
                .from(CONNECTION)
                .where(isOf(member))
                .and(searched)
                .orderBy(CONNECTION.NAME, CONNECTION.ID)
                .limit(from, atMost)
                .fetch(Records.mapping(Connection::new));
    }

    static Map<Long, Set<String>> keysByMember(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::memberId, Collectors.mapping(Row::senderKey, Collectors.toSet())));
    }

    private static Condition isOf(CurrentMember member) {
        return CONNECTION.TEAM_ID.eq(member.teamId()).and(CONNECTION.MEMBER_ID.eq(member.memberId()));
    }
}
