package gatehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.connection.ConnectionService;
import gatehouse.connection.Contacts;
import gatehouse.inbox.BulkService;
import gatehouse.inbox.Imported;
import gatehouse.intake.TestUpload;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came with a private upload is seen by its member alone: on no page, in no file, in no count of another. */
@MicronautTest(transactional = false)
class PrivateOutreachTest {
    private static final long IMPORT = 7;

    @Inject
    BulkService bulk;

    @Inject
    ConnectionService connections;

    @Inject
    TestUpload uploads;

    @Inject
    EmbeddedServer server;

    private TestTeam team;
    private CurrentMember member;
    private Visitor own;
    private Visitor owner;
    private Visitor teammate;
    private String page;

    /** Stands in all of the private outreach and in nothing else. */
    private String mark;

    private String profile;

    @BeforeEach
    void plant() {
        team = TestTeam.on(server);
        mark = "pangolin" + team.id();
        profile = "https://www.linkedin.com/in/ada-" + mark;
        member = team.add(Role.MEMBER);
        own = team.browserOf(member);
        owner = team.browserOf(team.owner());
        teammate = team.browserOf(team.add(Role.MEMBER));
        Sender sender = new Sender("Ada " + mark, "Partner at " + mark, profile, Relationship.STRANGER, null, null);
        bulk.receive(
                Imported.privateBy(member, IMPORT),
                List.of(Imported.arrived(
                        new Outreach(OutreachKind.INMAIL, mark, "We sell " + mark + " to companies.", sender))),
                Imported.ROOM);
        connections.receive(
                member.teamId(), member.memberId(), IMPORT, List.of(Contacts.at("Ada " + mark, profile, mark)));
        page = own.get("/inbox").page().select(".row-link").attr("href");
        own.get(page).post(page + "/vetting", Map.of("askWhom", mark, "vet-shared", "yes"));
        own.get(page).post(page + "/decisions", Map.of("intent", "sales_pitch"));
        own.get(page).post(page + "/lessons", Map.of("reach", "sender", "action", "ignore"));
        own.get(page).post(page.replace("/inbox/", "/follow-ups/"), Map.of("to", "week", "note", mark));
    }

    @Test
    void itsMemberSeesIt() {
        assertThat(own.get("/inbox").body()).contains(mark);
        assertThat(own.get(page).body()).contains(mark);
        assertThat(own.get("/follow-ups").body()).contains(mark);
        assertThat(own.get("/team/lessons").body()).contains(mark);
        assertThat(own.get("/connections").body()).contains(mark);
    }

    @Test
    void noPageShowsItToAnybodyElse() throws IOException {
        uploads.ofAlone(member, mark);
        Visitor atScreen = atSharedScreen();
        for (String path : everyPath()) {
            for (Visitor visitor : List.of(owner, teammate, atScreen)) {
                assertThat(visitor.get(path).body()).as(path).doesNotContain(mark);
            }
        }
        for (Visitor visitor : List.of(owner, teammate, atScreen)) {
            assertThat(visitor.get(page).status()).isEqualTo(404);
            assertThat(visitor.get("/inbox").page().select(".rows li")).isEmpty();
        }
    }

    @Test
    void nobodyElseCanDoAnythingWithIt() {
        List<String> deeds = List.of(
                "/sender",
                "/vetting",
                "/decisions",
                "/lessons",
                "/deletion",
                "/restoration",
                "/sender?relationship=met");
        for (String deed : deeds) {
            owner.get("/inbox").post(page + deed, Map.of("relationship", "met", "reach", "sender", "action", "ignore"));
            assertThat(owner.status()).as(deed).isEqualTo(404);
        }
        owner.get("/inbox").post(page.replace("/inbox/", "/follow-ups/"), Map.of("to", "week"));
        assertThat(owner.status()).isEqualTo(404);
        assertThat(own.get(page).status()).isEqualTo(200);
    }

    @Test
    void itIsInNobodysNumbers() {
        String lessons =
                owner.get("/team/lessons").page().select(".lessons .meta").text();

        assertThat(lessons).contains("0").doesNotContain("1 message");
        assertThat(owner.get("/team/lessons").page().select(".lessons a")).isEmpty();
        assertThat(owner.get("/checklist?whole=team").body()).doesNotContain("From 1 ");
        assertThat(owner.get("/team/audit").page().select("a[href^=/inbox/]")).isEmpty();
        assertThat(own.get("/team/lessons").page().select(".lessons a")).hasSize(1);
    }

    @Test
    void anExportHoldsItOnlyForItsMember() throws IOException {
        String upload = String.valueOf(uploads.ofAlone(member, mark));
        Unzipped ownersExport = Unzipped.of(owner.get("/team/privacy").download("/team/privacy/export", Map.of()));
        assertThat(ownersExport.all()).doesNotContain(mark).contains("private to another member");
        for (String table : List.of("mailbox_import", "import_reject", "upload_chunk")) {
            assertThat(ownersExport.file("json/" + table + ".json")).doesNotContain(upload);
        }
        CurrentMember admin = team.add(Role.ADMIN);
        bulk.receive(
                Imported.privateBy(admin, 9), List.of(Imported.message("A note on an okapi", "okapi")), Imported.ROOM);
        connections.receive(admin.teamId(), admin.memberId(), 9, List.of(Contacts.of("okapi-friend")));
        uploads.ofAlone(admin, "okapi-file");

        assertThat(Unzipped.of(team.browserOf(admin).get("/team/privacy").download("/team/privacy/export", Map.of()))
                        .all())
                .contains("okapi", "okapi-friend", "okapi-file")
                .doesNotContain(mark);
    }

    @Test
    void whoLooksForTheStrangerLearnsHowManyThereAreAndErasesThemUnseen() throws IOException, SQLException {
        Map<String, String> whom = Map.of("address", profile);
        owner.get("/team/privacy/stranger").post("/team/privacy/stranger", whom);
        assertThat(owner.page().select("#found").text()).isEqualTo("One message or invitation");
        assertThat(owner.page().select("section").text())
                .contains("One of them is private")
                .contains("one teammate’s list of connections")
                .doesNotContain("Ada");
        assertThat(Unzipped.of(owner.download("/team/privacy/stranger/export", whom))
                        .all())
                .doesNotContain("Ada " + mark, "We sell");

        owner.get("/team/privacy/stranger").post("/team/privacy/stranger/erasure", whom);

        assertThat(EveryTable.holding(mark)).isEmpty();
        assertThat(own.get(page).status()).isEqualTo(404);
        assertThat(own.get("/connections").page().select(".rows li")).isEmpty();
    }

    @Test
    void whenItsMemberSharesTheUploadTheTeamSeesItAndNoMoreWhenTheyStop() {
        assertThat(bulk.share(member.teamId(), IMPORT, true, 1_000)).isEqualTo(1);
        assertThat(bulk.share(member.teamId(), IMPORT, true, 1_000)).isZero();
        assertThat(owner.get(page).body()).contains("We sell");
        owner.get(page).post(page.replace("/inbox/", "/follow-ups/"), Map.of("to", "week"));
        assertThat(owner.get("/follow-ups").body()).contains(mark);

        bulk.share(member.teamId(), IMPORT, false, 1_000);

        assertThat(owner.get(page).status()).isEqualTo(404);
        assertThat(owner.get("/follow-ups").body()).doesNotContain(mark);
        assertThat(owner.get("/follow-ups/calendar.ics").body()).doesNotContain(mark);
    }

    /** Every address that shows something, with the id of the private outreach wherever an id is asked for. */
    private List<String> everyPath() throws IOException {
        String id = page.substring(page.lastIndexOf('/') + 1);
        try (InputStream table = Objects.requireNonNull(getClass().getResourceAsStream("/team/access.txt"))) {
            List<String> paths = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET "))
                    .map(line -> line.split("\\s+")[1].replace("{id}", id))
                    .filter(path -> !path.contains("{"))
                    .toList();
            assertThat(paths).hasSizeGreaterThan(30).contains(page, "/inbox", "/team/lessons", "/checklist/team");
            return paths;
        }
    }

    private Visitor atSharedScreen() {
        CurrentMember screen = team.add(Role.MEMBER);
        team.share(screen);
        Visitor visitor = team.browserOf(screen);
        visitor.get("/team/who").post("/team/who", Map.of("member", String.valueOf(member.memberId())));
        assertThat(visitor.status()).isEqualTo(303);
        return visitor;
    }
}
