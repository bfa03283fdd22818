package gatehouse.team;

import gatehouse.db.DatabaseAddress;
import gatehouse.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the shared test database look as it does before anybody has been there, and counts what is in it. */
public final class FirstVisit {
    private FirstVisit() {}

    public static void isStillToCome() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            ResultSet found = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'");
            while (found.next()) {
                tables.add(found.getString(1));
            }
            statement.execute("SET foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("DELETE FROM " + table);
            }
        }
    }

    static int rowsOf(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getInt(1);
        }
    }

    static String first(String column, String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + column + " FROM " + table)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
