package gatehouse.team;

import static gatehouse.db.generated.Tables.SENDER_ALIAS;

import gatehouse.db.TeamGuard;
import gatehouse.verdict.SamePeople;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Reads and writes the table {@code sender_alias}. */
@Singleton
class SenderAliasRepository {
    private final DSLContext sql;

    SenderAliasRepository(DSLContext sql) {
        this.sql = sql;
    }

    SamePeople all(long teamId) {
        return new SamePeople(sql.select(SENDER_ALIAS.SENDER_KEY, SENDER_ALIAS.GROUP_ID, SENDER_ALIAS.IS_PROFILE)
                .from(SENDER_ALIAS)
                .where(SENDER_ALIAS.TEAM_ID.eq(teamId))
                .fetch(Records.mapping(SamePeople.One::new)));
    }

    /** Those of the senders that have a row. */
    Map<String, SenderAlias> find(long teamId, Collection<String> keys) {
        return sql.selectFrom(SENDER_ALIAS)
                .where(SENDER_ALIAS.TEAM_ID.eq(teamId))
                .and(SENDER_ALIAS.SENDER_KEY.in(keys))
                .fetchMap(
                        SENDER_ALIAS.SENDER_KEY,
                        row -> new SenderAlias(
                                row.getSenderKey(), row.getGroupId(), row.getMemberId(), row.getSaidAt()));
    }

    int size(long teamId, long group) {
        return sql.fetchCount(SENDER_ALIAS, SENDER_ALIAS.TEAM_ID.eq(teamId).and(SENDER_ALIAS.GROUP_ID.eq(group)));
    }

    void insert(CurrentMember by, SenderKey sender, long group, Instant now) {
        sql.insertInto(SENDER_ALIAS)
                .set(SENDER_ALIAS.TEAM_ID, by.teamId())
                .set(SENDER_ALIAS.SENDER_KEY, sender.value())
                .set(SENDER_ALIAS.GROUP_ID, group)
                .set(SENDER_ALIAS.IS_PROFILE, sender.isProfile())
                .set(SENDER_ALIAS.MEMBER_ID, by.memberId())
                .set(SENDER_ALIAS.SAID_AT, now)
                .set(SENDER_ALIAS.IS_PENDING, true)
                .set(SENDER_ALIAS.VERSION, 0)
                .execute();
    }

    /** Makes two groups one. */
    void merge(long teamId, long from, long into) {
        sql.update(SENDER_ALIAS)
                .set(SENDER_ALIAS.GROUP_ID, into)
                .where(SENDER_ALIAS.TEAM_ID.eq(teamId))
                .and(SENDER_ALIAS.GROUP_ID.eq(from))
                .execute();
    }

    /** Gives a sender another group. */
    void move(CurrentMember by, String key, long into, Instant now) {
        sql.update(SENDER_ALIAS)
                .set(SENDER_ALIAS.GROUP_ID, into)
                .set(SENDER_ALIAS.MEMBER_ID, by.memberId())
                .set(SENDER_ALIAS.SAID_AT, now)
                .where(SENDER_ALIAS.TEAM_ID.eq(by.teamId()))
                .and(SENDER_ALIAS.SENDER_KEY.eq(key))
                .execute();
    }

    /** Notes that what all of a group sent is to be judged again. */
    void touch(long teamId, long group) {
        sql.update(SENDER_ALIAS)
                .set(SENDER_ALIAS.IS_PENDING, true)
                .set(SENDER_ALIAS.VERSION, SENDER_ALIAS.VERSION.plus(1))
                .where(SENDER_ALIAS.TEAM_ID.eq(teamId))
                .and(SENDER_ALIAS.GROUP_ID.eq(group))
                .execute();
    }

    /** Senders of all teams whose outreaches are still to be judged again. */
    List<PendingSender> pending(int limit) {
        return TeamGuard.acrossTeams(sql)
                .selectFrom(SENDER_ALIAS)
                .where(SENDER_ALIAS.IS_PENDING)
                .orderBy(SENDER_ALIAS.TEAM_ID, SENDER_ALIAS.SENDER_KEY)
                .limit(limit)
                .fetch(row ->
                        new PendingSender(row.getTeamId(), row.getSenderKey(), row.getGroupId(), row.getVersion()));
    }

    /** Notes that all is judged again, unless the row was changed in between. */
    void settle(PendingSender done) {
        sql.update(SENDER_ALIAS)
                .set(SENDER_ALIAS.IS_PENDING, false)
                .where(SENDER_ALIAS.TEAM_ID.eq(done.teamId()))
                .and(SENDER_ALIAS.SENDER_KEY.eq(done.key()))
                .and(SENDER_ALIAS.VERSION.eq(done.version()))
                .execute();
    }

    /** Forgets a sender that is the same as nobody, unless the row was changed in between. */
    void delete(PendingSender done) {
        sql.deleteFrom(SENDER_ALIAS)
                .where(SENDER_ALIAS.TEAM_ID.eq(done.teamId()))
                .and(SENDER_ALIAS.SENDER_KEY.eq(done.key()))
                .and(SENDER_ALIAS.VERSION.eq(done.version()))
                .execute();
    }
}
