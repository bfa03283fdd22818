package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.db.Ids;
import gatehouse.privacy.EraseService.Erased;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.web.TestClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long things are kept: chosen on the page, done in the background. */
@MicronautTest(transactional = false)
class RetentionTest {
    private final EmbeddedServer server;
    private final EraseService erase;
    private final TestClock clock;
    private final Ids ids;
    private final TestTeam team;
    private final Visitor owner;

    RetentionTest(EmbeddedServer server, EraseService erase, TestClock clock, Ids ids) {
        this.server = server;
        this.erase = erase;
        this.clock = clock;
        this.ids = ids;
        this.team = TestTeam.on(server);
        this.owner = team.browserOf(team.owner());
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void thePageSaysWhatEachChoiceWouldErase() throws SQLException {
        addOld(3, 40);
        addOld(2, 200);

        Document page = owner.get("/team/privacy").page();

        assertThat(page.select("input[name=keep][checked]").val()).isEqualTo("off");
        assertThat(page.select("label:has([value=30])").text()).contains("5 messages are older");
        assertThat(page.select("label:has([value=90])").text()).contains("2 messages are older");
        assertThat(page.select("label:has([value=365])").text()).doesNotContain("older");
    }

    @ParameterizedTest
    @CsvSource({"off, off", "30, 30", "730, 730"})
    void whatIsChosenIsKeptAndWrittenDown(String choice, String kept) {
        owner.get("/team/privacy").post("/team/privacy/retention", Map.of("keep", choice));

        assertThat(owner.status()).isEqualTo(303);
        assertThat(owner.get("/team/privacy")
                        .page()
                        .select("input[name=keep][checked]")
                        .val())
                .isEqualTo(kept);
        assertThat(owner.get("/team/audit?area=privacy").page().select(".rows li"))
                .hasSize(choice.equals("off") ? 0 : 1);
    }

    @Test
    void aWordThatIsNoChoiceChangesNothing() {
        owner.get("/team/privacy").post("/team/privacy/retention", Map.of("keep", "0"));

        assertThat(owner.status()).isEqualTo(400);
        assertThat(owner.get("/team/privacy")
                        .page()
                        .select("input[name=keep][checked]")
                        .val())
                .isEqualTo("off");
    }

    @Test
    void aMemberReadsHowLongButCannotChoose() {
        Document page =
                team.browserOf(team.add(Role.MEMBER)).get("/team/privacy").page();

        assertThat(page.select("#retention + p").text()).contains("as long as the account");
        assertThat(page.select("main form, main a[href^=/team/audit], main a[href$=closing]"))
                .isEmpty();
    }

    @Test
    void aBatchHoldsAThousandRowsAtMostHoweverMuchHangsOnOneMessage() throws SQLException {
        addOld(450, 40);
        long busy = EveryTable.number("select min(id) from outreach where team_id = " + team.id());
        addDecisions(busy, 2_300);

        List<Erased> batches = new ArrayList<>();
        do {
            batches.add(erase.old(team.id(), clock.instant().minus(Duration.ofDays(30))));
        } while (batches.getLast().rows() > 0);

        assertThat(batches).allMatch(batch -> batch.rows() <= EraseService.BATCH);
        assertThat(batches.stream().mapToInt(Erased::outreaches).sum()).isEqualTo(450);
        assertThat(EveryTable.ofTeam(team.id())).doesNotContain("outreach", "decision", "verdict");
    }

    @Test
    void twoNodesMaySweepAtOnce() throws SQLException {
        addOld(700, 40);
        owner.get("/team/privacy").post("/team/privacy/retention", Map.of("keep", "30"));
        try (ApplicationContext other = ApplicationContext.run("test")) {
            List<Sweep> nodes =
                    List.of(server.getApplicationContext().getBean(Sweep.class), other.getBean(Sweep.class));
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(i -> CompletableFuture.runAsync(nodes.get(i % 2)::run))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        assertThat(EveryTable.ofTeam(team.id())).doesNotContain("outreach");
        assertThat(owner.get("/team/audit/check").page().select(".notice--good"))
                .hasSize(1);
        long told = EveryTable.number(
                "select cast(sum(detail) as signed) from audit_entry where action = 'old_rows_erased' and team_id = "
                        + team.id());
        assertThat(told).isEqualTo(700);
    }

    @Test
    void itRunsByItselfSoonAfterTheStart() throws SQLException, InterruptedException {
        addOld(5, 40);
        owner.get("/team/privacy").post("/team/privacy/retention", Map.of("keep", "30"));

        try (ApplicationContext node = ApplicationContext.run(Map.of("gatehouse.sweep.first", "10ms"), "test")) {
            for (int i = 0; i < 300 && EveryTable.ofTeam(team.id()).contains("outreach"); i++) {
                Thread.sleep(100);
            }
            assertThat(node.isRunning()).isTrue();
        }

        assertThat(EveryTable.ofTeam(team.id())).doesNotContain("outreach");
    }

    private void addOld(int count, int days) throws SQLException {
        List<String> rows = IntStream.range(0, count)
                .mapToObj(i -> "(" + team.id() + ", " + ids.next() + ", "
                        + team.owner().memberId()
                        + ", 'message', 'old', 'unknown', unhex(md5('" + days + "/" + i
                        + "')), utc_timestamp(3) - interval " + days + " day, utc_timestamp(3) - interval " + days
                        + " day)")
                .toList();
        EveryTable.execute("insert into outreach (team_id, id, member_id, kind, text, relationship, request_key,"
                + " received_at, created_at) values " + String.join(", ", rows));
    }

    private void addDecisions(long outreach, int count) throws SQLException {
        List<String> rows = IntStream.range(0, count)
                .mapToObj(i -> "(" + team.id() + ", " + ids.next() + ", " + outreach + ", "
                        + team.owner().memberId() + ", 'scam', utc_timestamp(3))")
                .toList();
        EveryTable.execute("insert into decision (team_id, id, outreach_id, member_id, intent, decided_at) values "
                + String.join(", ", rows));
    }
}
