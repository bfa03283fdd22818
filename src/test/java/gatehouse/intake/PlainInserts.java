package gatehouse.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import brought, inserted once more for another team: batches of 500 rows, each a transaction, as simple as JDBC allows. Reading
 * the rows isn't counted.
 */
record PlainInserts(long rows, double seconds, Map<String, Long> tables) {
    private static final int BATCH = 500;
    private static final long OTHER_TEAM = 77;

    /** Rows of these tables are what an import brings; a table follows those it refers to. */
    private static final List<String> TABLES =
            List.of("outreach", "verdict", "connection", "template", "template_band");

    static PlainInserts of(Connection connection, String importId) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        String ofTeam = "team_id = " + team(connection, importId);
        String ofImport = ofTeam + " and import_id = " + importId;
        Map<String, Long> counts = new TreeMap<>();
        long nanos = 0;
        for (String table : TABLES) {
            // Nothing but the import has brought a template.
            String brought = switch (table) {
                case "verdict" -> ofTeam + " and outreach_id in (select id from outreach where " + ofImport + ")";
                case "template", "template_band" -> ofTeam;
                default -> ofImport;
            };
            String key = switch (table) {
                case "verdict" -> "outreach_id";
                case "template_band" -> "band_key";
                default -> "id";
            };
            long count = 0;
            long last = Long.MIN_VALUE;
            for (List<Object[]> some = rows(connection, table, brought, key, last);
                    !some.isEmpty();
                    some = rows(connection, table, brought, key, last)) {
                last = (Long) some.getLast()[0];
                nanos += insert(connection, table, some);
                count += some.size();
            }
            counts.put(table, count);
        }
        connection.setAutoCommit(true);
        return new PlainInserts(
                counts.values().stream().mapToLong(Long::longValue).sum(), nanos / 1e9, counts);
    }

    String shown() {
        return "plain inserts of " + tables;
    }

    private static String team(Connection connection, String importId) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select team_id from mailbox_import where id = " + importId)) {
            result.next();
            return result.getString(1);
        }
    }

    /** The next rows, each behind its key; all rows of a key together. */
    private static List<Object[]> rows(Connection connection, String table, String brought, String key, long above)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + key + ", x.* from " + table + " x where "
                        + brought + " and " + key + " > " + above + " order by " + key
                        + " limit " + 10 * BATCH)) {
            ResultSetMetaData columns = result.getMetaData();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns.getColumnCount()];
                for (int at = 0; at < row.length; at++) {
                    boolean isTeam = columns.getColumnName(at + 1).equalsIgnoreCase("team_id");
                    row[at] = isTeam ? OTHER_TEAM : result.getObject(at + 1);
                }
                rows.add(row);
            }
            if (rows.size() == 10 * BATCH) {
                Object cut = rows.getLast()[0];
                rows.removeIf(row -> row[0].equals(cut));
            }
            return rows;
        }
    }

    private static long insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        long start = System.nanoTime();
        String marks = String.join(", ", Collections.nCopies(rows.getFirst().length - 1, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (int row = 0; row < rows.size(); row++) {
                Object[] fields = rows.get(row);
                for (int at = 1; at < fields.length; at++) {
                    insert.setObject(at, fields[at]);
                }
                insert.addBatch();
                if (row == rows.size() - 1 || row % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return System.nanoTime() - start;
    }
}
