package gatehouse.inbox;

import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.TEMPLATE;
import static gatehouse.db.generated.Tables.TEMPLATE_BAND;

import gatehouse.db.BulkInsert;
import gatehouse.db.generated.tables.records.TemplateBandRecord;
import gatehouse.db.generated.tables.records.TemplateRecord;
import gatehouse.verdict.MinHash;
import gatehouse.verdict.Wording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/** Reads and writes the tables {@code template} and {@code template_band}, and which template an outreach has. */
@Singleton
class TemplateRepository {
    /** What many texts that are not alike have in common says nothing: a band with that many templates takes no more. */
    static final int FULL = 32;

    private static final int AT_ONCE = 500;
    private static final int MOST_FOUND = 20_000;

    private final DSLContext sql;

    TemplateRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the keys that are templates of this team. */
    Set<String> known(long teamId, Collection<String> keys) {
        return sql.select(TEMPLATE.TEMPLATE_KEY)
                .from(TEMPLATE)
                .where(TEMPLATE.TEAM_ID.eq(teamId))
                .and(TEMPLATE.ID.in(keys.stream().map(Wording::idOf).toList()))
                .and(TEMPLATE.TEMPLATE_KEY.in(keys))
                .fetchSet(TEMPLATE.TEMPLATE_KEY);
    }

    /** The templates in each of the bands, by their ids. */
    Map<Long, List<Long>> inBands(long teamId, Collection<Long> bands) {
        Map<Long, List<Long>> found = new HashMap<>();
        List<Long> all = List.copyOf(bands);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            sql.select(TEMPLATE_BAND.BAND_KEY, TEMPLATE_BAND.TEMPLATE_ID)
                    .from(TEMPLATE_BAND)
                    .where(TEMPLATE_BAND.TEAM_ID.eq(teamId))
                    .and(TEMPLATE_BAND.BAND_KEY.in(all.subList(from, Math.min(from + AT_ONCE, all.size()))))
                    .limit(MOST_FOUND)
                    .forEach(row -> found.computeIfAbsent(row.value1(), band -> new ArrayList<>())
                            .add(row.value2()));
        }
        return found;
    }

    Map<Long, Template> find(long teamId, Collection<Long> ids) {
        Map<Long, Template> found = new HashMap<>();
        List<Long> all = List.copyOf(new HashSet<>(ids));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            sql.selectFrom(TEMPLATE)
                    .where(TEMPLATE.TEAM_ID.eq(teamId))
                    .and(TEMPLATE.ID.in(all.subList(from, Math.min(from + AT_ONCE, all.size()))))
                    .forEach(row -> found.put(
                            row.getId(), new Template(row.getTemplateKey(), Wording.unpacked(row.getShingles()))));
        }
        return found;
    }

    /** Keeps templates that are new; one that somebody else keeps at this moment is a duplicate key. */
    void insert(long teamId, List<Template> templates, Set<Long> full) {
        List<TemplateRecord> rows = new ArrayList<>();
        List<TemplateBandRecord> bands = new ArrayList<>();
        for (Template template : templates) {
            rows.add(new TemplateRecord(teamId, template.id(), template.key(), Wording.packed(template.shingles())));
            for (long band : MinHash.bands(template.shingles())) {
                if (!full.contains(band)) {
                    bands.add(new TemplateBandRecord(teamId, band, template.id()));
                }
            }
        }
        // In the same order everywhere, so that two who insert do not wait for each other.
        rows.sort(Comparator.comparing(TemplateRecord::getId));
        bands.sort(Comparator.comparing(TemplateBandRecord::getBandKey));
        BulkInsert.run(sql, rows);
        BulkInsert.run(sql, bands);
    }

    /** Says of outreaches which template they have. */
    void assign(Collection<StoredOutreach> found) {
        if (found.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.batch(sql.update(OUTREACH)
                .set(OUTREACH.TEMPLATE_KEY, "")
                .where(OUTREACH.TEAM_ID.eq(0L))
                .and(OUTREACH.ID.eq(0L))
                .and(OUTREACH.TEMPLATE_KEY.isNull()));
        for (StoredOutreach outreach : found) {
            batch = batch.bind(outreach.template(), outreach.teamId(), outreach.id());
        }
        batch.execute();
    }
}
