package gatehouse.db;

import static gatehouse.db.generated.Tables.CAMPAIGN;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The order of all lists of outreaches: that which arrived last comes first.
 *
 * <p>Outreaches and verdicts have both the columns that it needs, since an index can hold those of one table only: a statement goes by
 * those of the table that it filters by. Campaigns have those of their newest outreach.
 */
public record NewestFirst(Field<Instant> received, Field<Long> id) {
    public static final NewestFirst OF_OUTREACHES = new NewestFirst(OUTREACH.RECEIVED_AT, OUTREACH.ID);
    public static final NewestFirst OF_VERDICTS = new NewestFirst(VERDICT.RECEIVED_AT, VERDICT.OUTREACH_ID);
    public static final NewestFirst OF_CAMPAIGNS = new NewestFirst(CAMPAIGN.NEWEST_AT, CAMPAIGN.NEWEST_ID);

    private static final int LONGEST_ID = 19;

    public List<SortField<?>> order() {
        return List.of(received.desc(), id.desc());
    }

    /** What comes after a place; everything for null. */
    public Condition below(@Nullable ListPlace place) {
        if (place == null) {
            return noCondition();
        }
        // The first part is implied by the second, and leads into an index; a comparison of rows does not.
        return received.le(place.received()).and(received.lt(place.received()).or(id.lt(place.id())));
    }

    /** Of each group the one that comes first, as a text by which groups can be ordered; {@link #idOf} tells its id. */
    public Field<String> first() {
        return max(concat(received.cast(SQLDataType.VARCHAR), lpad(id.cast(SQLDataType.VARCHAR), LONGEST_ID, "0")));
    }

    public static long idOf(String first) {
        return Long.parseLong(first.substring(first.length() - LONGEST_ID));
    }
}
