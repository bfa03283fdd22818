package gatehouse.intake;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What imports left in a database, row by row, but for ids and moments of today; the same import leaves the same. */
record LeftRows(Map<String, List<String>> tables) {
    private static final List<String> TABLES = List.of(
            "verdict",
            "outreach",
            "template",
            "template_band",
            "connection",
            "import_reject",
            "upload_chunk",
            "mailbox_import");

    /** Different each time. */
    private static final Set<String> OF_TODAY =
            Set.of("id", "import_id", "outreach_id", "created_at", "changed_at", "judged_at", "version");

    /** @param newsAfter the number of the last act that is none of the import's */
    static LeftRows in(Connection connection, long newsAfter) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : TABLES) {
            all.put(table, rows(connection, table));
        }
        all.put("acts", query(connection, "select action, detail from audit_entry where number > " + newsAfter));
        all.put("work", query(connection, "select task_instance from scheduled_tasks where task_name = 'import'"));
        return new LeftRows(all);
    }

    /** Makes room for the next import. */
    static void delete(Connection connection) throws SQLException {
        for (String table : TABLES) {
            delete(connection, table);
        }
        delete(connection, "campaign");
    }

    private static void delete(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + table);
        }
    }

    int size() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    /** A row of a verdict names its outreach by the key that is the same each time. */
    private static List<String> rows(Connection connection, String table) throws SQLException {
        return table.equals("verdict")
                ? query(
                        connection,
                        "select hex(o.request_key), v.* from verdict v join outreach o"
                                + " on o.team_id = v.team_id and o.id = v.outreach_id")
                : query(connection, "select * from " + table);
    }

    private static List<String> query(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            ResultSetMetaData columns = result.getMetaData();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> fields = new ArrayList<>();
                for (int at : IntStream.rangeClosed(1, columns.getColumnCount()).toArray()) {
                    fields.add(shown(columns.getColumnName(at).toLowerCase(Locale.ROOT), result.getString(at)));
                }
                rows.add(fields.stream().filter(field -> !field.isEmpty()).collect(joining(" | ")));
            }
            rows.sort(null);
            return rows;
        }
    }

    private static String shown(String column, String value) {
        if (OF_TODAY.contains(column)) {
            return "";
        }
        return column.equals("deleted_at") ? "deleted=" + (value != null) : column + "=" + value;
    }
}
