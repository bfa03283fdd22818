package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class SessionTest {
    private final EmbeddedServer server;
    private final TestClock clock;
    private final SessionService sessions;

    SessionTest(EmbeddedServer server, TestClock clock, SessionService sessions) {
        this.server = server;
        this.clock = clock;
        this.sessions = sessions;
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void aSessionEndsAfterFourteenDaysWithoutAVisit() {
        Visitor visitor = Visitor.signedIn(server);

        clock.moveOn(Duration.ofDays(14).minusMinutes(1));
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(200);
        clock.moveOn(Duration.ofDays(14).plusMinutes(1));
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(303);
    }

    @Test
    void visitsKeepASessionForNinetyDaysAndNoLonger() {
        Visitor visitor = Visitor.signedIn(server);

        for (int day = 13; day < 90; day += 13) {
            clock.moveOn(Duration.ofDays(13));
            assertThat(visitor.get("/test-pages/member").status())
                    .as("day " + day)
                    .isEqualTo(200);
        }
        clock.moveOn(Duration.ofDays(12));
        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "a%3B%20b"})
    void aMadeUpCookieIsNobody(String token) {
        Visitor visitor = Visitor.withAccount(server);
        visitor.setCookie("gatehouse", token);

        assertThat(visitor.get("/test-pages/member").status()).isEqualTo(303);
        assertThat(visitor.get("/test-pages/open").body()).isEqualTo("for anyone");
    }

    @Test
    void theDatabaseHoldsOnlyTheHashOfTheToken() throws SQLException {
        Visitor visitor = Visitor.signedIn(server);
        String token = Objects.requireNonNull(visitor.cookie("gatehouse")).getValue();

        assertThat(FirstVisit.first("COUNT(*)", "session WHERE token_hash = UNHEX(SHA2('" + token + "', 256))"))
                .isEqualTo("1");
    }

    @Test
    void sessionsThatHaveEndedAreDeletedWhenTheNextOneBegins() throws SQLException {
        Visitor.signedIn(server);
        clock.moveOn(Duration.ofDays(100));
        sessions.open(1, 1L, "A test", false);

        assertThat(FirstVisit.rowsOf("session")).isEqualTo(1);
    }
}
