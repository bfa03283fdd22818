package gatehouse.journey;

import gatehouse.db.DatabaseAddress;
import gatehouse.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the shared test database look as it does before anybody has been there. */
final class EmptyHouse {
    private static final List<String> TABLES =
            List.of("decision", "verdict", "outreach", "session", "person_team", "member", "person", "team");

    private EmptyHouse() {}

    static void prepare() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("DELETE FROM " + table);
            }
        }
    }
}
