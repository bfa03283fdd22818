package gatehouse.db;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;

/** Inserts many rows of one table: the statement is written once, and the driver sends the rows together. */
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
        BatchBindStep batch =
                sql.batch(sql.insertInto(first.getTable(), columns).values(Collections.nCopies(columns.size(), null)));
        for (TableRecord<?> row : rows) {
            batch = batch.bind(columns.stream().map(row::get).toArray());
        }
        batch.execute();
    }
}
