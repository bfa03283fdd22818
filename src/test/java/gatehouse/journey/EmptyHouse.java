package gatehouse.journey;

import gatehouse.db.DatabaseAddress;
import gatehouse.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the shared test database look as it does before anybody has been there: every table but Flyway's is empty. */
final class EmptyHouse {
    private static final String ALL_TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'";

    private EmptyHouse() {}

    static void prepare() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(ALL_TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            // The connection ends here, and the setting with it.
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables) {
                statement.execute("DELETE FROM " + table);
            }
        }
    }
}
