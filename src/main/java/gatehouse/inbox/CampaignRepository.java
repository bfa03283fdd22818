package gatehouse.inbox;

import static gatehouse.db.generated.Tables.CAMPAIGN;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.SENDER_ALIAS;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;

import gatehouse.db.ListPlace;
import gatehouse.db.NewestFirst;
import gatehouse.db.TeamGuard;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads and writes the table {@code campaign}, and counts how far a text reached. */
@Singleton
class CampaignRepository {
    /** Who sent it: senders who are one person together count as one. */
    private static final Field<String> PERSON =
            coalesce(SENDER_ALIAS.GROUP_ID.cast(SQLDataType.VARCHAR), nullif(VERDICT.SENDER_KEY, ""));

    private static final Field<String> NEWEST = NewestFirst.OF_VERDICTS.first();

    private final DSLContext sql;

    CampaignRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What counts for a campaign: what is there and may be seen by the whole team. */
    static Condition counts() {
        return OUTREACH.DELETED_AT.isNull().and(OUTREACH.IS_PRIVATE.isFalse());
    }

    /** Those of the templates that count as sent to many. */
    Set<String> spread(long teamId, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : sql.select(CAMPAIGN.TEMPLATE_KEY)
                        .from(CAMPAIGN)
                        .where(CAMPAIGN.TEAM_ID.eq(teamId))
                        .and(CAMPAIGN.TEMPLATE_KEY.in(keys))
                        .and(CAMPAIGN.IS_SPREAD)
                        .fetchSet(CAMPAIGN.TEMPLATE_KEY);
    }

    /** Notes that more than one outreach has these templates, and that they are to be counted. */
    void touch(long teamId, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.batch(sql.insertInto(
                        CAMPAIGN,
                        CAMPAIGN.TEAM_ID,
                        CAMPAIGN.TEMPLATE_KEY,
                        CAMPAIGN.IS_SPREAD,
                        CAMPAIGN.IS_PENDING,
                        CAMPAIGN.VERSION)
                .values((Long) null, null, null, null, null)
                .onDuplicateKeyUpdate()
                .set(CAMPAIGN.IS_PENDING, inline(true)) // with parameters here the driver would send row after row
                .set(CAMPAIGN.VERSION, CAMPAIGN.VERSION.plus(inline(1))));
        for (String key : keys.stream().sorted().toList()) {
            batch = batch.bind(teamId, key, false, true, 0);
        }
        batch.execute();
    }

    /** Notes that those of the templates that are campaigns are to be counted; gives how many there are. */
    int touchKnown(long teamId, Collection<String> keys) {
        return keys.isEmpty()
                ? 0
                : sql.update(CAMPAIGN)
                        .set(CAMPAIGN.IS_PENDING, true)
                        .set(CAMPAIGN.VERSION, CAMPAIGN.VERSION.plus(1))
                        .where(CAMPAIGN.TEAM_ID.eq(teamId))
                        .and(CAMPAIGN.TEMPLATE_KEY.in(keys))
                        .execute();
    }

    /** Campaigns of one team, or with null of all, that are to be counted, behind one in the order of the key. */
    List<PendingCampaign> pending(@Nullable Long onlyTeam, @Nullable PendingCampaign after, int limit) {
        return TeamGuard.acrossTeams(sql)
                .selectFrom(CAMPAIGN)
                .where(onlyTeam == null ? noCondition() : CAMPAIGN.TEAM_ID.eq(onlyTeam))
                .and(CAMPAIGN.IS_PENDING)
                .and(
                        after == null
                                ? noCondition()
                                : row(CAMPAIGN.TEAM_ID, CAMPAIGN.TEMPLATE_KEY).gt(after.teamId(), after.key()))
                .orderBy(CAMPAIGN.TEAM_ID, CAMPAIGN.TEMPLATE_KEY)
                .limit(limit)
                .fetch(row -> new PendingCampaign(
                        row.getTeamId(), row.getTemplateKey(), row.getIsSpread(), row.getVersion()));
    }

    /** Keeps what was counted: how far a text reached, or nothing where it is no campaign. */
    void setCounted(List<PendingCampaign> counted, Map<String, Spread> spreads) {
        BatchBindStep batch = sql.batch(sql.update(CAMPAIGN)
                .set(CAMPAIGN.NEWEST_ID, (Long) null)
                .set(CAMPAIGN.NEWEST_AT, (Instant) null)
                .set(CAMPAIGN.IS_SPREAD, false)
                .where(CAMPAIGN.TEAM_ID.eq(0L))
                .and(CAMPAIGN.TEMPLATE_KEY.eq("")));
        for (PendingCampaign one : counted) {
            @Nullable Spread spread = spreads.get(one.key());
            batch = batch.bind(
                    spread == null ? null : spread.newest(),
                    spread == null ? null : spread.last(),
                    spread != null && spread.isMany(),
                    one.teamId(),
                    one.key());
        }
        batch.execute();
    }

    /** Notes that all is counted and judged, but for campaigns that were touched in between. */
    void settle(List<PendingCampaign> done) {
        BatchBindStep batch = sql.batch(sql.update(CAMPAIGN)
                .set(CAMPAIGN.IS_PENDING, inline(false))
                .where(CAMPAIGN.TEAM_ID.eq(0L))
                .and(CAMPAIGN.TEMPLATE_KEY.eq(""))
                .and(CAMPAIGN.VERSION.eq(0)));
        for (PendingCampaign one : done) {
            batch = batch.bind(one.teamId(), one.key(), one.version());
        }
        batch.execute();
    }

    boolean exists(long teamId, String key) {
        return sql.fetchExists(CAMPAIGN, CAMPAIGN.TEAM_ID.eq(teamId).and(CAMPAIGN.TEMPLATE_KEY.eq(key)));
    }

    /** Keys of campaigns by their newest outreach, that which arrived last first. */
    Map<ListPlace, String> newestFirst(long teamId, @Nullable ListPlace below, int limit) {
        return sql.select(CAMPAIGN.NEWEST_AT, CAMPAIGN.NEWEST_ID, CAMPAIGN.TEMPLATE_KEY)
                .from(CAMPAIGN)
                .where(CAMPAIGN.TEAM_ID.eq(teamId))
                .and(CAMPAIGN.NEWEST_AT.isNotNull())
                .and(NewestFirst.OF_CAMPAIGNS.below(below))
                .orderBy(NewestFirst.OF_CAMPAIGNS.order())
                .limit(limit)
                .fetchMap(row -> new ListPlace(row.value1(), row.value2()), row -> row.value3());
    }

    /** How far these texts reached; one that reached nobody is missing. */
    Map<String, Spread> reach(long teamId, Collection<String> keys) {
        return sql.select(
                        VERDICT.TEMPLATE_KEY,
                        count(),
                        countDistinct(OUTREACH.MEMBER_ID),
                        countDistinct(PERSON),
                        min(VERDICT.RECEIVED_AT),
                        max(VERDICT.RECEIVED_AT),
                        NEWEST)
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .leftJoin(SENDER_ALIAS)
                .on(SENDER_ALIAS.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(SENDER_ALIAS.SENDER_KEY.eq(VERDICT.SENDER_KEY))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(OUTREACH.TEAM_ID.eq(teamId))
                .and(VERDICT.TEMPLATE_KEY.in(keys))
                .and(counts())
                .groupBy(VERDICT.TEMPLATE_KEY)
                .fetchMap(
                        VERDICT.TEMPLATE_KEY,
                        row -> new Spread(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                NewestFirst.idOf(row.value7())));
    }
}
