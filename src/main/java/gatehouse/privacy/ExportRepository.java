package gatehouse.privacy;

import static gatehouse.db.generated.Tables.OUTREACH;

import gatehouse.db.ShownOutreach;
import gatehouse.team.CurrentMember;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads rows of any table in {@link KeptTables}, a few at a time, in the order of the key. */
@Singleton
class ExportRepository {
    private static final String TEAM = "team_id";

    private final DSLContext sql;

    ExportRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<String> columns(KeptTable kept) {
        return fields(kept).map(Field::getName).toList();
    }

    /**
     * Some rows, by column; what is another member's alone is left out.
     *
     * @param outreaches only what tells of these; null for everything
     * @param after the last row of the ones before; null for the first ones
     */
    List<Map<String, @Nullable Object>> rows(
            KeptTable kept,
            CurrentMember by,
            @Nullable Collection<Long> outreaches,
            @Nullable Map<String, @Nullable Object> after,
            int atMost) {
        Table<?> table = KeptRepository.table(kept.name());
        List<Field<?>> key = key(table);
        Condition team = KeptRepository.field(table, TEAM, Long.class).eq(by.teamId());
        Condition told = outreaches == null
                ? DSL.noCondition()
                : KeptRepository.field(table, Objects.requireNonNull(kept.outreachColumn()), Long.class)
                        .in(outreaches);
        List<SortField<?>> order = key.isEmpty()
                ? List.of(KeptRepository.field(table, TEAM, Long.class).asc())
                : key.stream().<SortField<?>>map(Field::asc).toList();
        var sorted = sql.select(fields(kept).toList())
                .from(table)
                .where(team)
                .and(told)
                .and(isShown(kept, by))
                .orderBy(order);
        return (after == null
                        ? sorted.limit(atMost)
                        : sorted.seek(key.stream()
                                        .map(field -> after.get(field.getName()))
                                        .toArray())
                                .limit(atMost))
                .fetch(ExportRepository::byColumn);
    }

    private static Condition isShown(KeptTable kept, CurrentMember by) {
        if (kept.ownColumn() != null) {
            return KeptRepository.field(KeptRepository.table(kept.name()), kept.ownColumn(), Long.class)
                    .eq(by.ownId());
        }
        return switch (kept.end()) {
            case OUTREACH -> ShownOutreach.to(by.ownId());
            case WITH_OUTREACH ->
                KeptRepository.field(KeptRepository.table(kept.name()), kept.column(), Long.class)
                        .in(DSL.select(OUTREACH.ID)
                                .from(OUTREACH)
                                .where(OUTREACH.TEAM_ID.eq(by.teamId()))
                                .and(ShownOutreach.to(by.ownId())));
            default -> DSL.noCondition();
        };
    }

    private static Map<String, @Nullable Object> byColumn(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            values.put(field.getName(), row.get(field));
        }
        return values;
    }

    private static Stream<Field<?>> fields(KeptTable kept) {
        return KeptRepository.table(kept.name())
                .fieldStream()
                .filter(field -> !kept.secret().contains(field.getName())
                        && !field.getName().equals(TEAM));
    }

    /** The primary key without the team; empty for a table with one row a team. */
    private static List<Field<?>> key(Table<?> table) {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields().stream()
                .filter(field -> !field.getName().equals(TEAM))
                .<Field<?>>map((TableField<?, ?> field) -> field)
                .toList();
    }
}
