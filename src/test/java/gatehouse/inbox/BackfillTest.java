package gatehouse.inbox;

import static gatehouse.db.generated.Tables.CAMPAIGN;
import static gatehouse.db.generated.Tables.OUTREACH;
import static gatehouse.db.generated.Tables.TEMPLATE;
import static gatehouse.db.generated.Tables.TEMPLATE_BAND;
import static gatehouse.db.generated.Tables.VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.CurrentMember;
import gatehouse.team.TestTeam;
import gatehouse.verdict.PlantedCampaigns;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Outreaches from before there were templates get theirs when they are judged again, in transactions no larger than any other. */
@MicronautTest(transactional = false)
class BackfillTest {
    private static final int BATCH = 200;
    private static final String OLD = "an old engine";

    @Inject
    BulkService bulk;

    @Inject
    Rejudging rejudging;

    @Inject
    DSLContext sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    EmbeddedServer server;

    @Test
    void manyTextsLikeNoOtherGetTheirTemplatesInSeveralTransactions() {
        TestTeam team = TestTeam.on(server);
        CurrentMember member = team.owner();
        List<Arriving> texts = new ArrayList<>(Imported.messages(0, 20));
        texts.addAll(IntStream.range(0, 160)
                .mapToObj(i -> Imported.message(text(i % 150), "sender-" + i))
                .toList());
        for (int from = 0; from < texts.size(); ) {
            from += bulk.receive(Imported.by(member, 1), texts.subList(from, texts.size()), Imported.ROOM)
                    .taken();
        }
        List<String> keys = keys(team.id());
        transactions.executeWrite(status -> {
            sql.deleteFrom(CAMPAIGN).where(CAMPAIGN.TEAM_ID.eq(team.id())).execute();
            sql.deleteFrom(TEMPLATE_BAND)
                    .where(TEMPLATE_BAND.TEAM_ID.eq(team.id()))
                    .execute();
            sql.deleteFrom(TEMPLATE).where(TEMPLATE.TEAM_ID.eq(team.id())).execute();
            sql.update(OUTREACH)
                    .setNull(OUTREACH.TEMPLATE_KEY)
                    .where(OUTREACH.TEAM_ID.eq(team.id()))
                    .execute();
            return sql.update(VERDICT)
                    .set(VERDICT.ENGINE, OLD)
                    .where(VERDICT.TEAM_ID.eq(team.id()))
                    .execute();
        });

        int batches = 0;
        @Nullable StoredOutreach last = null;
        do {
            int before = written(team.id());
            last = rejudging.judgeAgain(team.id(), last, BATCH);
            assertThat(written(team.id()) - before).isLessThanOrEqualTo(Imported.ROOM);
            batches++;
        } while (last != null);

        assertThat(batches).isBetween(4, 7);
        assertThat(keys(team.id())).isEqualTo(keys);
    }

    /** Counts every row that was written since everything was old, and every change of it. */
    private int written(long teamId) {
        return transactions.executeRead(
                status -> sql.fetchCount(VERDICT, VERDICT.TEAM_ID.eq(teamId), VERDICT.ENGINE.ne(OLD))
                        + sql.fetchCount(OUTREACH, OUTREACH.TEAM_ID.eq(teamId), OUTREACH.TEMPLATE_KEY.isNotNull())
                        + sql.fetchCount(TEMPLATE, TEMPLATE.TEAM_ID.eq(teamId))
                        + sql.fetchCount(TEMPLATE_BAND, TEMPLATE_BAND.TEAM_ID.eq(teamId))
                        + sql
                                .select(CAMPAIGN.VERSION.plus(1))
                                .from(CAMPAIGN)
                                .where(CAMPAIGN.TEAM_ID.eq(teamId))
                                .fetch()
                                .stream()
                                .mapToInt(row -> row.value1())
                                .sum());
    }

    private List<String> keys(long teamId) {
        return transactions.executeRead(status -> sql.select(OUTREACH.TEMPLATE_KEY)
                .from(OUTREACH)
                .where(OUTREACH.TEAM_ID.eq(teamId))
                .orderBy(OUTREACH.ID)
                .fetch(OUTREACH.TEMPLATE_KEY));
    }

    /** Long, and like no other. */
    private static String text(int number) {
        return PlantedCampaigns.text(1_000 + number) + " " + PlantedCampaigns.text(-1_000 - number) + " "
                + PlantedCampaigns.text(5_000 + number);
    }
}
