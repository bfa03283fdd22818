package gatehouse.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Where a database answers and how to sign in to it. */
public record DatabaseAddress(String url, String user, String password) {

    /** Opens one connection outside the pool, to see whether the server answers. */
    Connection connect(Duration patience) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Long.toString(patience.toMillis()));
        return DriverManager.getConnection(url, properties);
    }

    /** The address as it may be shown: what follows the question mark can hold a password. */
    String shown() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return user + " at " + shown();
    }
}
