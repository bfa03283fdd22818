package gatehouse.inbox;

import static gatehouse.db.generated.Tables.MEMBER;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;

import gatehouse.db.ListPlace;
import gatehouse.db.NewestFirst;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Reads the outreaches of campaigns, and sets them apart and back. */
@Singleton
class CampaignRowRepository {
    private static final Field<String> OPENING = substring(OUTREACH.TEXT, 1, 240);
    private static final Field<String> GOT_IT = coalesce(MEMBER.NAME, val(""));

    private final DSLContext sql;

    CampaignRowRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Outreaches of a campaign, newest first below a place. */
    List<CampaignRow> of(long teamId, String key, @Nullable ListPlace below, int limit) {
        return rows(teamId, VERDICT.TEMPLATE_KEY.eq(key).and(NewestFirst.OF_VERDICTS.below(below)), limit);
    }

    /** What was set apart from a campaign, newest first. */
    List<CampaignRow> apart(long teamId, String key, int limit) {
        return rows(teamId, OUTREACH.SPLIT_FROM.eq(key), limit);
    }

    List<CampaignRow> of(long teamId, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows(teamId, OUTREACH.ID.in(ids), ids.size());
    }

    /** Gives an outreach a key of its own; false when the campaign has no such outreach. */
    boolean setApart(long teamId, String key, long id, String own) {
        return sql.update(OUTREACH)
                        .set(OUTREACH.SPLIT_FROM, OUTREACH.TEMPLATE_KEY)
                        .set(OUTREACH.TEMPLATE_KEY, own)
                        .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                        .where(OUTREACH.TEAM_ID.eq(teamId))
                        .and(OUTREACH.ID.eq(id))
                        .and(OUTREACH.TEMPLATE_KEY.eq(key))
                        .and(CampaignRepository.counts())
                        .execute()
                == 1;
    }

    /** Gives it back the key it had; false when there is no such outreach set apart. */
    boolean putBack(long teamId, String key, long id) {
        return sql.update(OUTREACH)
                        .set(OUTREACH.TEMPLATE_KEY, key)
                        .setNull(OUTREACH.SPLIT_FROM)
                        .set(OUTREACH.VERSION, OUTREACH.VERSION.plus(1))
                        .where(OUTREACH.TEAM_ID.eq(teamId))
                        .and(OUTREACH.ID.eq(id))
                        .and(OUTREACH.SPLIT_FROM.eq(key))
                        .and(CampaignRepository.counts())
                        .execute()
                == 1;
    }

    private List<CampaignRow> rows(long teamId, Condition which, int limit) {
        return sql.select(
                        OUTREACH.ID,
                        GOT_IT,
                        OUTREACH.SENDER_NAME,
                        OUTREACH.KIND,
                        OPENING,
                        VERDICT.SHOWN_INTENT,
                        VERDICT.ACTION,
                        VERDICT.RISK,
                        OUTREACH.RECEIVED_AT)
                .from(VERDICT)
                .join(OUTREACH)
                .on(OUTREACH.TEAM_ID.eq(VERDICT.TEAM_ID))
                .and(OUTREACH.ID.eq(VERDICT.OUTREACH_ID))
                .leftJoin(MEMBER)
                .on(MEMBER.TEAM_ID.eq(OUTREACH.TEAM_ID))
                .and(MEMBER.ID.eq(OUTREACH.MEMBER_ID))
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(OUTREACH.TEAM_ID.eq(teamId))
                .and(which)
                .and(CampaignRepository.counts())
                .orderBy(NewestFirst.OF_VERDICTS.order())
                .limit(limit)
                .fetch(row -> new CampaignRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        OutreachKind.valueOf(upper(row.value4())),
                        InboxRow.opening(row.value5()),
                        InboxRow.shown(row.value6()),
                        Action.valueOf(upper(row.value7())),
                        Risk.valueOf(upper(row.value8())),
                        row.value9(),
                        null));
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
