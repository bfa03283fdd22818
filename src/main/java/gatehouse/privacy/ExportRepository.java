package gatehouse.privacy;

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
     * Some rows, by column.
     *
     * @param outreaches only what tells of these; null for everything
     * @param after the last row of the ones before; null for the first ones
     */
    List<Map<String, @Nullable Object>> rows(
            KeptTable kept,
            long teamId,
            @Nullable Collection<Long> outreaches,
            @Nullable Map<String, @Nullable Object> after,
            int atMost) {
        Table<?> table = KeptRepository.table(kept.name());
        List<Field<?>> key = key(table);
        Condition team = KeptRepository.field(table, TEAM, Long.class).eq(teamId);
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
                .orderBy(order);
        return (after == null
                        ? sorted.limit(atMost)
                        : sorted.seek(key.stream()
                                        .map(field -> after.get(field.getName()))
                                        .toArray())
                                .limit(atMost))
                .fetch(ExportRepository::byColumn);
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
