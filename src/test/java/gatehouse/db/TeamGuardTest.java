package gatehouse.db;

import static gatehouse.db.generated.Tables.DECISION;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.PERSON;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class TeamGuardTest {

    @Inject
    DSLContext sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void aQueryThatForgetsTheTeamNeverReachesTheServer() {
        assertThatThrownBy(() -> inTransaction(sql ->
                        sql.selectFrom(OUTREACH).where(OUTREACH.ID.eq(1L)).fetch()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("which team's rows of outreach")
                .hasMessageContaining("`outreach`.`id` = ?");
    }

    @Test
    void anUpdateADeleteABatchAndPlainSqlAreStoppedToo() {
        assertThatThrownBy(() -> inTransaction(sql -> sql.update(OUTREACH)
                        .set(OUTREACH.VERSION, 1)
                        .where(OUTREACH.ID.eq(1L))
                        .execute()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inTransaction(sql -> sql.deleteFrom(VERDICT).execute()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inTransaction(sql -> sql.batch(
                                sql.deleteFrom(DECISION).where(DECISION.TEAM_ID.eq(1L)),
                                sql.deleteFrom(DECISION).where(DECISION.ID.eq(1L)))
                        .execute()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inTransaction(sql -> sql.fetch("select * from outreach")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aQueryThatSaysItsTeamPasses() {
        long rows = inTransaction(sql -> (long) sql.select(OUTREACH.ID, VERDICT.INTENT)
                .from(OUTREACH)
                .leftJoin(VERDICT)
                .on(VERDICT.TEAM_ID.eq(OUTREACH.TEAM_ID), VERDICT.OUTREACH_ID.eq(OUTREACH.ID))
                .where(OUTREACH.TEAM_ID.eq(-1L))
                .and(OUTREACH.DELETED_AT.isNull().or(OUTREACH.KIND.eq("inmail")))
                .orderBy(OUTREACH.ID.desc())
                .limit(50)
                .fetch()
                .size());
        assertThat(rows).isZero();
    }

    @Test
    void tablesThatBelongToNoTeamAreLeftAlone() {
        int people = inTransaction(sql -> sql.fetchCount(PERSON, PERSON.EMAIL.eq("nobody@example.com")));
        assertThat(people).isZero();
    }

    @Test
    void workAcrossTeamsHasToSaySo() {
        int all = inTransaction(sql -> TeamGuard.acrossTeams(sql).fetchCount(VERDICT));
        assertThat(all).isNotNegative();
        assertThatThrownBy(() -> inTransaction(sql -> sql.fetchCount(VERDICT)))
                .isInstanceOf(IllegalStateException.class);
    }

    private <T> T inTransaction(Function<DSLContext, T> work) {
        return transactions.executeWrite(status -> work.apply(sql));
    }
}
