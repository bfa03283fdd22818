package gatehouse.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows of one table: the statement is written once, and the driver sends the rows together. jOOQ would look at every value of
 * every row for how it is bound, which takes as long as the rest; so the values go to the driver directly.
 */
public final class BulkInsert {
    private BulkInsert() {}

    /** Inserts rows in which the same columns are set. */
    public static void run(DSLContext sql, List<? extends TableRecord<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        TableRecord<?> first = rows.getFirst();
        List<Field<?>> columns =
                Arrays.stream(first.fields()).filter(first::changed).toList();
        String insert =
                sql.render(sql.insertInto(first.getTable(), columns).values(Collections.nCopies(columns.size(), null)));
        TeamGuard.check(insert);
        int[] places = columns.stream().mapToInt(first::indexOf).toArray();
        sql.connection(connection -> {
            try (PreparedStatement batch = connection.prepareStatement(insert)) {
                for (TableRecord<?> row : rows) {
                    for (int at = 0; at < places.length; at++) {
                        bind(batch, at + 1, row.get(places[at]));
                    }
                    batch.addBatch();
                }
                batch.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement batch, int at, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            UtcBinding.bind(batch, at, instant);
        } else {
            batch.setObject(at, value);
        }
    }
}
