package gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gatehouse.db.DatabaseAddress;
import gatehouse.db.Ids;
import gatehouse.db.TestDatabase;
import gatehouse.web.TestClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of what was done, on the real server: nothing is lost, and nothing can be changed unnoticed. */
@MicronautTest(transactional = false)
class AuditServiceTest {
    private static final int ENTRIES = 6;

    private final AuditService audit;
    private final Rollback rollback;
    private final TestClock clock;
    private final long team;

    AuditServiceTest(AuditService audit, Rollback rollback, TestClock clock, Ids ids) {
        this.audit = audit;
        this.rollback = rollback;
        this.clock = clock;
        this.team = ids.next();
    }

    @BeforeEach
    void writeSomething() {
        for (int i = 1; i <= ENTRIES; i++) {
            audit.record(by(i), AuditAction.DECIDED, (long) i, "sales_pitch");
        }
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void aChainNobodyTouchedIsWhole() {
        ChainCheck check = audit.check(team);

        assertThat(check.isWhole()).isTrue();
        assertThat(check.from()).isEqualTo(1);
        assertThat(check.to()).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | update audit_entry set member_id = 99 where team_id = %d and number = 3",
                "3 | update audit_entry set member_id = null where team_id = %d and number = 3",
                "3 | update audit_entry set login_id = 4 where team_id = %d and number = 3",
                "3 | update audit_entry set action = 'signed_in' where team_id = %d and number = 3",
                "3 | update audit_entry set about_id = 4 where team_id = %d and number = 3",
                "3 | update audit_entry set detail = 'scam' where team_id = %d and number = 3",
                "3 | update audit_entry set done_at = '2025-01-01 00:00:00' where team_id = %d and number = 3",
                "3 | update audit_entry set link = repeat('x', 32) where team_id = %d and number = 3",
                "3 | update audit_entry set link_before = repeat('x', 32) where team_id = %d and number = 3",
                "1 | delete from audit_entry where team_id = %d and number = 1",
                "3 | delete from audit_entry where team_id = %d and number = 3",
                "6 | delete from audit_entry where team_id = %d and number = 6",
                "1 | delete from audit_entry where team_id = %d",
                "1 | delete from audit_chain where team_id = %d",
                "6 | update audit_chain set link = repeat('x', 32) where team_id = %d",
                "3 | update audit_entry set number = 7 where team_id = %d and number = 3",
            })
    void whatWasChangedOrRemovedIsFound(long number, String damage) throws SQLException {
        execute(damage.formatted(team));

        assertThat(audit.check(team).brokenAt()).isEqualTo(number);
    }

    @Test
    void twoRowsThatWereSwappedAreFound() throws SQLException {
        for (String step : List.of(
                "number = 100 where number = 2", "number = 2 where number = 4", "number = 4 where number = 100")) {
            execute("update audit_entry set " + step + " and team_id = " + team);
        }

        assertThat(audit.check(team).brokenAt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void aRowThatWasPutInIsFound(long number) throws SQLException {
        execute("insert into audit_entry select team_id, " + number
                + ", done_at, member_id, login_id, action, about_id, detail, link_before, link from audit_entry"
                + " where number = 6 and team_id = " + team);

        assertThat(audit.check(team).isWhole()).isFalse();
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        assertThatIllegalStateException().isThrownBy(() -> rollback.recordAndFail(by(1)));

        assertThat(audit.check(team).to()).isEqualTo(ENTRIES);
        assertThat(audit.check(team).isWhole()).isTrue();
    }

    @Test
    void nothingAnybodyTypedGetsIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.record(by(1), AuditAction.DECIDED, 1L, "Nora Quill"));
    }

    @Test
    void twoNodesWriteOneChain() throws Exception {
        int each = 40;
        try (ApplicationContext other = ApplicationContext.run("test");
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            AuditService there = other.getBean(AuditService.class);
            for (int i = 0; i < each; i++) {
                threads.execute(() -> audit.record(by(1), AuditAction.OUTREACH_DELETED, 1));
                threads.execute(() -> there.record(by(2), AuditAction.OUTREACH_RESTORED, 1));
            }
        }

        int all = ENTRIES + 2 * each;
        ChainCheck check = audit.check(team);
        assertThat(check.isWhole()).isTrue();
        assertThat(check.to()).isEqualTo(all);
        assertThat(audit.list(team, new AuditFilter(2L, null), null, all).stream()
                        .filter(entry -> entry.action().equals(AuditAction.OUTREACH_RESTORED.key())))
                .hasSize(each);
    }

    @Test
    void whatIsOldCanBeCutOffAndTheRestStaysWhole() {
        clock.moveOn(Duration.ofDays(10));
        Instant later = clock.instant();
        audit.record(by(1), AuditAction.OUTREACH_DELETED, 1);

        assertThat(audit.cut(team, later, 4)).isEqualTo(4);
        assertThat(audit.check(team).isWhole()).isTrue();
        assertThat(audit.cut(team, later, 4)).isEqualTo(2);
        assertThat(audit.cut(team, later, 4)).isZero();
        ChainCheck check = audit.check(team);
        assertThat(check.isWhole()).isTrue();
        assertThat(check.from()).isEqualTo(ENTRIES + 1);

        audit.record(by(1), AuditAction.OUTREACH_RESTORED, 1);
        assertThat(audit.check(team).isWhole()).isTrue();
        assertThat(audit.list(team, new AuditFilter(null, null), null, 10))
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(LongStream.of(8, 7).boxed().toList());
    }

    @Test
    void whenEverythingIsOldEverythingIsCut() {
        clock.moveOn(Duration.ofDays(10));

        assertThat(audit.cut(team, clock.instant(), 1_000)).isEqualTo(ENTRIES);
        assertThat(audit.check(team).isWhole()).isTrue();
        assertThat(audit.check(team).isEmpty()).isTrue();
    }

    private Actor by(long member) {
        return new Actor(team, member, null);
    }

    private static void execute(String statement) throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement run = connection.createStatement()) {
            assertThat(run.executeUpdate(statement)).isPositive();
        }
    }

    /** An act that goes wrong after it was written down. */
    @Singleton
    @Transactional
    static class Rollback {
        private final AuditService audit;

        Rollback(AuditService audit) {
            this.audit = audit;
        }

        void recordAndFail(Actor actor) {
            audit.record(actor, AuditAction.OUTREACH_DELETED, 1);
            throw new IllegalStateException("the act failed");
        }
    }
}
