package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.inbox.BulkService;
import gatehouse.inbox.Imported;
import gatehouse.intake.TestUpload;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.verdict.MinHash;
import gatehouse.verdict.PlantedCampaigns;
import gatehouse.web.TestClock;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was erased is gone from every column of every table, from the log and from the export. */
@MicronautTest(transactional = false)
class ErasureTest {
    private final EmbeddedServer server;
    private final Sweep sweep;
    private final BulkService bulk;
    private final TestUpload uploads;
    private final TestClock clock;
    private final TestTeam team;
    private Visitor owner;

    ErasureTest(EmbeddedServer server, Sweep sweep, BulkService bulk, TestUpload uploads, TestClock clock) {
        this.server = server;
        this.sweep = sweep;
        this.bulk = bulk;
        this.uploads = uploads;
        this.clock = clock;
        this.team = TestTeam.on(server);
        this.owner = team.browserOf(team.owner());
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void nothingIsLeftOfAnErasedStranger() throws SQLException, IOException {
        Planted stranger = new Planted("quokkaone");
        Planted other = new Planted("wombatone");
        try (Logged log = new Logged()) {
            String first = stranger.handIn(owner, "1");
            String second = stranger.handIn(owner, "2");
            other.handIn(owner, "1");
            owner.get(second).post(second + "/deletion", Map.of());
            assertThat(EveryTable.holding("quokkaone")).isNotEmpty();

            owner.get("/team/privacy/stranger").post("/team/privacy/stranger", Map.of("address", stranger.address()));
            assertThat(owner.page().select(".rows li")).hasSize(2);
            owner.post("/team/privacy/stranger/erasure", Map.of("address", stranger.address()));
            assertThat(owner.follow().page().select("[role=status]").text()).startsWith("2 messages");

            assertThat(owner.get(first).status()).isEqualTo(404);
            assertThat(stranger.in(log.text())).isEmpty();
        }
        assertThat(left(stranger)).isEmpty();
        Unzipped export = Unzipped.of(owner.get("/team/privacy").download("/team/privacy/export", Map.of()));
        assertThat(stranger.in(export.all())).isEmpty();
        assertThat(other.in(export.all())).containsAll(List.of("wombatonetext", "wombatonesubject"));
    }

    @Test
    void nothingIsLeftOfWhatIsTooOld() throws SQLException, IOException {
        Planted old = new Planted("quokkatwo");
        Planted fresh = new Planted("wombattwo");
        Planted elsewhere = new Planted("numbattwo");
        TestTeam keeper = TestTeam.on(server);
        elsewhere.handIn(keeper.browserOf(keeper.owner()), "1");
        try (Logged log = new Logged()) {
            old.handIn(owner, "1");
            owner.get("/team/privacy").post("/team/privacy/retention", Map.of("keep", "90"));
            clock.moveOn(Duration.ofDays(60));
            owner = team.browserOf(team.owner());
            fresh.handIn(owner, "1");
            sweep.run();
            assertThat(left(old)).isNotEmpty();

            clock.moveOn(Duration.ofDays(31));
            sweep.run();

            assertThat(old.in(log.text())).isEmpty();
        }
        assertThat(left(old)).isEmpty();
        assertThat(left(fresh)).isNotEmpty();
        assertThat(left(elsewhere)).isNotEmpty();
        owner = team.browserOf(team.owner());
        Unzipped export = Unzipped.of(owner.get("/team/privacy").download("/team/privacy/export", Map.of()));
        assertThat(old.in(export.all())).isEmpty();
        assertThat(fresh.in(export.all())).contains("wombattwotext");
        assertThat(owner.get("/team/audit/check").page().select(".notice--good"))
                .hasSize(1);
    }

    @Test
    void whatWasDeletedIsErasedAfterThirtyDays() throws SQLException {
        Planted deleted = new Planted("quokkathree");
        String page = deleted.handIn(owner, "1");
        owner.get(page).post(page + "/deletion", Map.of());

        clock.moveOn(Duration.ofDays(29));
        sweep.run();
        assertThat(left(deleted)).isNotEmpty();
        clock.moveOn(Duration.ofDays(2));
        sweep.run();

        assertThat(left(deleted)).isEmpty();
        owner = team.browserOf(team.owner());
        owner.get("/team/privacy").post(page + "/restoration", Map.of());
        assertThat(owner.status()).isEqualTo(404);
    }

    @Test
    void whatAMemberHadForThemselvesGoesSoonAfterTheyLeave() throws SQLException {
        CurrentMember member = team.add(Role.MEMBER);
        CurrentMember stays = team.add(Role.MEMBER);
        receivePrivately(member, "quokkafive", EraseService.PARENTS + 50);
        receivePrivately(stays, "wombatfive", 2);
        uploads.ofAlone(member, "quokkafive");
        uploads.of(stays, "wombatfive");
        new Planted("numbatfive").handIn(team.browserOf(member), "1");
        sweep.run();
        assertThat(EveryTable.holding("quokkafive")).contains("outreach.text", "import_reject.raw");

        team.remove(member);
        sweep.run();

        assertThat(EveryTable.holding("quokkafive")).isEmpty();
        assertThat(EveryTable.number("select count(*) from mailbox_import where member_id = " + member.memberId()))
                .isZero();
        assertThat(EveryTable.holding("numbatfive")).contains("outreach.text");
        assertThat(EveryTable.holding("wombatfive"))
                .contains("outreach.text", "mailbox_import.file_name", "import_reject.raw");
    }

    private void receivePrivately(CurrentMember member, String word, int count) {
        bulk.receive(
                Imported.privateBy(member, 1),
                IntStream.range(0, count)
                        .mapToObj(i -> Imported.message("We sell " + word + " no. " + i, word + i))
                        .toList(),
                Imported.ROOM);
    }

    @Test
    void whatIsKeptOfATextsWordsGoesWithTheLastMessageThatHasIt() throws SQLException {
        String text = PlantedCampaigns.text(21) + PlantedCampaigns.text(22);
        handIn("Ada Moss", text);
        handIn("Bo Lind", text);
        assertThat(left("template", "template_band", "campaign")).isEqualTo(List.of(1L, (long) MinHash.BANDS, 1L));

        owner.get("/team/privacy/stranger").post("/team/privacy/stranger/erasure", Map.of("name", "Ada Moss"));
        assertThat(left("outreach", "template", "template_band")).isEqualTo(List.of(1L, 1L, (long) MinHash.BANDS));

        owner.get("/team/privacy/stranger").post("/team/privacy/stranger/erasure", Map.of("name", "Bo Lind"));
        assertThat(left("outreach", "template", "template_band", "campaign")).containsOnly(0L);
    }

    @Test
    void aCampaignIsCountedAgainWithoutAnErasedStranger() throws SQLException, InterruptedException {
        String text = PlantedCampaigns.text(23) + PlantedCampaigns.text(24);
        List.of("Ada Moss", "Bo Lind", "Cy Dunn").forEach(sender -> handIn(sender, text));
        awaitCampaign("is_spread");

        owner.get("/team/privacy/stranger").post("/team/privacy/stranger/erasure", Map.of("name", "Cy Dunn"));
        awaitCampaign("not is_spread and newest_id = (select max(id) from outreach where team_id = " + team.id() + ")");
        assertThat(owner.get("/campaigns").page().select(".rows li")).hasSize(1);
    }

    private void awaitCampaign(String state) throws SQLException, InterruptedException {
        String query =
                "select count(*) from campaign where not is_pending and team_id = " + team.id() + " and " + state;
        for (int tries = 0; EveryTable.number(query) == 0; tries++) {
            assertThat(tries).as(query).isLessThan(200);
            Thread.sleep(50);
        }
    }

    @Test
    void thatASenderIsTheSamePersonAsAnotherGoesWithItsLastMessage() throws SQLException {
        String message = handIn("Quokka Six", "May I show you our product?");
        String gone = senderOf(message);
        String stays = senderOf(handIn("Q. Six", "Did you see my message?"));
        owner.get(stays).post(stays + "/union", Map.of("other", keyOf(gone)));
        assertThat(EveryTable.holding(keyOf(gone))).contains("sender_alias.sender_key");

        owner.get(message).post(message + "/deletion", Map.of());
        clock.moveOn(Duration.ofDays(31));
        sweep.run();

        assertThat(EveryTable.holding(keyOf(gone))).isEmpty();
        owner = team.browserOf(team.owner());
        assertThat(owner.get(stays).page().select("#sent-title + .rows li")).hasSize(1);
    }

    @Test
    void aStrangersOtherSendersAreShownAndErasedToo() throws SQLException {
        String first = senderOf(handIn("Quokka Eight", "May I show you our product?"));
        String second = senderOf(handIn("Q. Eight", "Did you see my message?"));
        handIn("Bo Lind", "Something else");
        owner.get(first).post(first + "/union", Map.of("other", keyOf(second)));

        owner.get("/team/privacy/stranger").post("/team/privacy/stranger", Map.of("name", "Quokka Eight"));
        assertThat(owner.page().select(".rows li p:first-child bdi").eachText())
                .containsExactly("Q. Eight", "Quokka Eight");
        owner.post("/team/privacy/stranger/erasure", Map.of("name", "Quokka Eight"));

        assertThat(EveryTable.holding(keyOf(second))).isEmpty();
        assertThat(left("outreach", "sender_alias")).isEqualTo(List.of(1L, 0L));
    }

    private String senderOf(String message) {
        return owner.get(message).page().select(".from a").attr("href");
    }

    private static String keyOf(String sender) {
        return sender.substring(sender.lastIndexOf('/') + 1);
    }

    @Test
    void unreadableRowsThatNameAStrangerGoToo() throws SQLException {
        for (String sender : List.of("Quokka Seven", "Bo Lind")) {
            EveryTable.execute(
                    "insert into import_reject (team_id, import_id, number, member_id, file, line, fault, header,"
                            + " raw, created_at) values (" + team.id() + ", 1, " + sender.length() + ", "
                            + team.owner().memberId() + ", 'messages.csv', 2, 'date', 'FROM,DATE', '" + sender
                            + ",some day', '2026-05-12 12:00:00')");
        }
        owner.get("/team/privacy/stranger").post("/team/privacy/stranger/erasure", Map.of("name", "Quokka Seven"));

        assertThat(left("import_reject")).isEqualTo(List.of(1L));
        assertThat(EveryTable.holding("quokka seven")).isEmpty();
    }

    private String handIn(String sender, String text) {
        owner.get("/").post("/inbox", Map.of("text", text, "kind", "inmail", "name", sender, "form", sender));
        return Objects.requireNonNull(owner.location());
    }

    private List<Long> left(String... tables) throws SQLException {
        List<Long> rows = new ArrayList<>();
        for (String table : tables) {
            rows.add(EveryTable.number("select count(*) from " + table + " where team_id = " + team.id()));
        }
        return rows;
    }

    @Test
    void aRowOfEveryTableOfTheTeamGoesWithAge() throws SQLException {
        Planted old = new Planted("quokkafour");
        old.handIn(owner, "1");
        CurrentMember former = team.add(Role.MEMBER);
        uploads.ofAlone(former, "quokkafour");
        team.remove(former);
        owner.get("/team/privacy").post("/team/privacy/retention", Map.of("keep", "730"));
        long before = EveryTable.number("select count(*) from member where team_id = " + team.id());

        clock.moveOn(Duration.ofDays(731));
        sweep.run();

        assertThat(EveryTable.number("select count(*) from person where id = " + former.personId()))
                .isZero();
        // What stays: who is in the team, the end of the chain, and the one new entry that says what was erased.
        assertThat(before).isEqualTo(2);
        assertThat(EveryTable.number("select count(*) from member where team_id = " + team.id()))
                .isEqualTo(1);
        assertThat(EveryTable.number("select count(*) from audit_entry where team_id = " + team.id()))
                .isEqualTo(1);
        assertThat(EveryTable.ofTeam(team.id())).containsExactlyInAnyOrder("member", "audit_chain", "audit_entry");
    }

    private static List<String> left(Planted planted) throws SQLException {
        List<String> places = new ArrayList<>();
        for (String word : planted.words().stream().distinct().toList()) {
            for (String place : EveryTable.holding(word)) {
                places.add(place + " " + word);
            }
        }
        return places;
    }
}
