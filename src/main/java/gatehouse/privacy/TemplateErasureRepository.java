package gatehouse.privacy;

import static gatehouse.db.generated.Tables.CAMPAIGN;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.TEMPLATE;
import static gatehouse.db.generated.Tables.TEMPLATE_BAND;
import static gatehouse.db.generated.Tables.VERDICT;

import gatehouse.db.generated.tables.records.TemplateRecord;
import gatehouse.verdict.MinHash;
import gatehouse.verdict.Wording;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** Deletes the templates of texts that are about to go, with the keys by which they are found. */
@Singleton
class TemplateErasureRepository {
    /** Rows of a template: itself, its campaign and its bands. */
    static final int ROWS = 2 + MinHash.BANDS;

    private final DSLContext sql;

    TemplateErasureRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Has the campaigns counted again from which these outreaches are about to go; gives how many there are. */
    int touch(long teamId, Collection<Long> outreaches) {
        return sql.update(CAMPAIGN)
                .set(CAMPAIGN.IS_PENDING, true)
                .set(CAMPAIGN.VERSION, CAMPAIGN.VERSION.plus(1))
                .where(CAMPAIGN.TEAM_ID.eq(teamId))
                .and(CAMPAIGN.TEMPLATE_KEY.in(keys(teamId, outreaches)))
                .execute();
    }

    /** Deletes some of the templates that only these outreaches have; gives how many. */
    int delete(long teamId, Collection<Long> outreaches, int atMost) {
        Set<String> keys = keys(teamId, outreaches);
        keys.removeAll(sql.selectDistinct(VERDICT.TEMPLATE_KEY)
                .from(VERDICT)
                .where(VERDICT.TEAM_ID.eq(teamId))
                .and(VERDICT.TEMPLATE_KEY.in(keys))
                .and(VERDICT.OUTREACH_ID.notIn(outreaches))
                .fetchSet(VERDICT.TEMPLATE_KEY));
        List<TemplateRecord> templates = keys.isEmpty()
                ? List.of()
                : sql.selectFrom(TEMPLATE)
                        .where(TEMPLATE.TEAM_ID.eq(teamId))
                        .and(TEMPLATE.ID.in(keys.stream().map(Wording::idOf).toList()))
                        .limit(atMost)
                        .fetch();
        templates.forEach(template -> delete(teamId, template));
        return templates.size();
    }

    private Set<String> keys(long teamId, Collection<Long> outreaches) {
        return sql.selectDistinct(OUTREACH.TEMPLATE_KEY)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .and(OUTREACH.ID.in(outreaches))
                .and(OUTREACH.TEMPLATE_KEY.ne(""))
                .fetchSet(OUTREACH.TEMPLATE_KEY);
    }

    private void delete(long teamId, TemplateRecord template) {
        long[] bands = MinHash.bands(Wording.unpacked(template.getShingles()));
        sql.deleteFrom(TEMPLATE_BAND)
                .where(TEMPLATE_BAND.TEAM_ID.eq(teamId))
                .and(TEMPLATE_BAND.BAND_KEY.in(Arrays.stream(bands).boxed().toList()))
                .and(TEMPLATE_BAND.TEMPLATE_ID.eq(template.getId()))
                .execute();
        sql.deleteFrom(CAMPAIGN)
                .where(CAMPAIGN.TEAM_ID.eq(teamId))
                .and(CAMPAIGN.TEMPLATE_KEY.eq(template.getTemplateKey()))
                .execute();
        sql.deleteFrom(TEMPLATE)
                .where(TEMPLATE.TEAM_ID.eq(teamId))
                .and(TEMPLATE.ID.eq(template.getId()))
                .execute();
    }
}
