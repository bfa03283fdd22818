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
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many rows one transaction of an upload writes: of large ones, too, never more than it may. */
@MicronautTest(transactional = false)
class BulkRowsTest {
    @Inject
    BulkService bulk;

    @Inject
    DSLContext sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    EmbeddedServer server;

    private TestTeam team;
    private CurrentMember member;

    @BeforeEach
    void newTeam() {
        team = TestTeam.on(server);
        member = team.owner();
    }

    @Test
    void textsLikeNoOtherAreTakenInSeveralTransactions() {
        List<Arriving> batch = new ArrayList<>(Imported.messages(0, 30));
        batch.addAll(IntStream.range(0, 90)
                .mapToObj(i -> Imported.message(text(i), "one-" + i))
                .toList());
        batch.addAll(IntStream.range(0, 60)
                .mapToObj(i -> Imported.message(text(i), "two-" + i))
                .toList());
        batch.addAll(Imported.messages(20, 40));

        int transactions = inParts(
                batch,
                some -> bulk.receive(Imported.by(member, 1), some, Imported.ROOM)
                        .taken());

        assertThat(transactions).isBetween(2, 4);
        assertThat(count(sql -> sql.fetchCount(OUTREACH, OUTREACH.TEAM_ID.eq(team.id()))))
                .isEqualTo(30 + 90 + 60 + 10);
        assertThat(count(sql -> sql.fetchCount(TEMPLATE, TEMPLATE.TEAM_ID.eq(team.id()))))
                .isEqualTo(90);
        assertThat(versions()).hasSize(60);
    }

    @Test
    void anUploadThatWasUndoneComesBackInSeveralTransactions() {
        List<Arriving> batch = Imported.messages(0, 120);
        List<Arriving> newer = Stream.concat(Imported.messages(120, 140).stream(), batch.stream())
                .toList();
        assertThat(bulk.receive(Imported.by(member, 1), batch, Imported.ROOM)).isEqualTo(new BulkOutcome(120, 0));

        assertThat(bulk.takeBack(member.teamId(), 1, Imported.ROOM)).isEqualTo(120);
        List<BulkOutcome> outcomes = new ArrayList<>();
        inParts(newer, some -> {
            outcomes.add(bulk.receive(Imported.by(member, 2), some, 100));
            return outcomes.getLast().taken();
        });

        assertThat(outcomes).hasSize(3).allMatch(outcome -> outcome.taken() <= 50);
        assertThat(outcomes.stream().mapToInt(BulkOutcome::stored).sum()).isEqualTo(140);
        assertThat(bulk.takeBack(member.teamId(), 2, Imported.ROOM)).isEqualTo(140);
    }

    @Test
    void whatIsNewBehindMuchThatComesBackWaitsForTheNextTransaction() {
        List<Arriving> old = Imported.messages(0, 60);
        bulk.receive(Imported.by(member, 1), old, Imported.ROOM);
        bulk.takeBack(member.teamId(), 1, Imported.ROOM);
        List<Arriving> batch = Stream.concat(old.stream(), Stream.of(Imported.message(text(1), "new")))
                .toList();

        assertThat(bulk.receive(Imported.by(member, 2), batch, 100)).isEqualTo(new BulkOutcome(50, 0));
        assertThat(bulk.receive(Imported.by(member, 2), batch.subList(50, 61), 100))
                .isEqualTo(new BulkOutcome(11, 0));
    }

    @Test
    void showingSomeOfAnUploadTouchesTheCampaignsOfTheseAlone() {
        List<Arriving> pairs = IntStream.range(0, 40)
                .mapToObj(i -> Imported.message(text(i / 2), "sender-" + i))
                .toList();
        inParts(
                pairs,
                some -> bulk.receive(Imported.privateBy(member, 5), some, Imported.ROOM)
                        .taken());
        Map<String, Integer> before = versions();
        assertThat(before).hasSize(20);

        assertThat(bulk.share(member.teamId(), 5, true, 4)).isEqualTo(4);
        assertThat(changed(before)).isEqualTo(2);
        int batches = 1;
        while (bulk.share(member.teamId(), 5, true, 4) > 0) {
            batches++;
        }
        assertThat(batches).isEqualTo(10);
        assertThat(changed(before)).isEqualTo(20);

        Map<String, Integer> shown = versions();
        assertThat(bulk.takeBack(member.teamId(), 5, 10)).isEqualTo(10);
        assertThat(changed(shown)).isEqualTo(5);
    }

    /** Takes what is left of a batch again and again: how often. */
    private int inParts(List<Arriving> batch, ToIntFunction<List<Arriving>> part) {
        int parts = 0;
        for (int from = 0; from < batch.size(); parts++) {
            int before = count(this::written);
            from += part.applyAsInt(batch.subList(from, batch.size()));
            assertThat(count(this::written) - before).isBetween(1, Imported.ROOM);
        }
        return parts;
    }

    /** Counts every row that was written and every change of it. */
    private int written(DSLContext sql) {
        long id = team.id();
        return sql.fetchCount(VERDICT, VERDICT.TEAM_ID.eq(id))
                + sql.fetchCount(TEMPLATE, TEMPLATE.TEAM_ID.eq(id))
                + sql.fetchCount(TEMPLATE_BAND, TEMPLATE_BAND.TEAM_ID.eq(id))
                + sum(sql.select(OUTREACH.VERSION.plus(1)).from(OUTREACH).where(OUTREACH.TEAM_ID.eq(id)))
                + sum(sql.select(CAMPAIGN.VERSION.plus(1)).from(CAMPAIGN).where(CAMPAIGN.TEAM_ID.eq(id)));
    }

    private static int sum(ResultQuery<Record1<Integer>> versions) {
        return versions.fetch().stream().mapToInt(row -> row.value1()).sum();
    }

    private Map<String, Integer> versions() {
        return transactions.executeRead(status -> sql.select(CAMPAIGN.TEMPLATE_KEY, CAMPAIGN.VERSION)
                .from(CAMPAIGN)
                .where(CAMPAIGN.TEAM_ID.eq(team.id()))
                .fetchMap(CAMPAIGN.TEMPLATE_KEY, CAMPAIGN.VERSION));
    }

    private long changed(Map<String, Integer> before) {
        Map<String, Integer> now = versions();
        return before.entrySet().stream()
                .filter(one -> !one.getValue().equals(now.get(one.getKey())))
                .count();
    }

    private int count(Function<DSLContext, Integer> work) {
        return transactions.executeRead(status -> work.apply(sql));
    }

    /** Long, and like no other. */
    private static String text(int number) {
        return PlantedCampaigns.text(1_000 + number) + " " + PlantedCampaigns.text(-1_000 - number) + " "
                + PlantedCampaigns.text(5_000 + number);
    }
}
