package gatehouse.privacy;

import gatehouse.db.DatabaseAddress;
import gatehouse.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks through all tables of the database as the server describes them, whatever our code knows of them. */
final class EveryTable {
    private EveryTable() {}

    /** Tables that have a column of this name. */
    static List<String> with(String column) throws SQLException {
        return strings("select table_name from information_schema.columns where table_schema = database()"
                + " and column_name = '" + column + "' order by table_name");
    }

    static List<String> names() throws SQLException {
        return strings("select table_name from information_schema.tables where table_schema = database()"
                + " order by table_name");
    }

    /** Table and column of every place, text or bytes, that holds a word. */
    static List<String> holding(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String place : strings("select concat(table_name, '.', column_name) from information_schema.columns"
                + " where table_schema = database() and (character_set_name is not null"
                + " or data_type in ('binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob', 'json'))"
                + " and table_name <> 'flyway_schema_history'")) {
            String table = place.substring(0, place.indexOf('.'));
            String column = place.substring(place.indexOf('.') + 1);
            long rows = number("select count(*) from " + table + " where locate(cast(lower('" + word
                    + "') as binary), cast(lower(convert(" + column + " using utf8mb4)) as binary)) > 0");
            if (rows > 0) {
                found.add(place);
            }
        }
        return found;
    }

    /** The team's tables that still have rows of this team. */
    static List<String> ofTeam(long teamId) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : with("team_id")) {
            if (number("select count(*) from " + table + " where team_id = " + teamId) > 0) {
                found.add(table);
            }
        }
        return found;
    }

    static long number(String query) throws SQLException {
        return Long.parseLong(strings(query).getFirst());
    }

    static void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    private static List<String> strings(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static Connection connect() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
