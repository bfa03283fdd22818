package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.db.DatabaseAddress;
import gatehouse.db.TestDatabase;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Judging in the background on a database that breaks off in the midst of it. */
@MicronautTest(transactional = false)
class JudgeAgainTest {
    private static final Outreach NOTE =
            new Outreach(OutreachKind.INMAIL, "", "Are you open to a new role?", Sender.UNKNOWN);

    @Inject
    InboxService inbox;

    @Inject
    InboxServiceTest.Stored stored;

    @Inject
    EmbeddedServer server;

    @Test
    void itGoesOnWhenItsConnectionWasBrokenOff() throws SQLException, InterruptedException {
        TestTeam team = TestTeam.on(server);
        Visitor visitor = team.browserOf(team.owner());
        long id = inbox.receive(team.owner(), NOTE, "a");
        stored.pretendJudgedBy(team.id(), id, "old");

        DatabaseAddress address = TestDatabase.address();
        try (Connection other = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select * from verdict where team_id = " + team.id() + " for update");
            visitor.get("/team/rules").post("/team/rules", Map.of("version", "0", "topics", "baking"));
            statement.execute("kill " + waiting(statement, team.id()));
            other.rollback();
        }

        for (int i = 0; i < 400 && stored.engine(team.id(), id).equals("old"); i++) {
            Thread.sleep(50);
        }
        assertThat(stored.engine(team.id(), id)).isNotEqualTo("old");
    }

    /** The connection that waits to write a team's verdicts. */
    private static long waiting(Statement statement, long team) throws SQLException, InterruptedException {
        String query = "select id from information_schema.processlist where id <> connection_id()"
                + " and info like '%verdict%" + team + "%'";
        for (int i = 0; i < 400; i++) {
            ResultSet found = statement.executeQuery(query);
            if (found.next()) {
                return found.getLong(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Nothing was judged again.");
    }
}
