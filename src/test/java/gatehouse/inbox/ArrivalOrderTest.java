package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.verdict.Likeness;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LinkedIn's files go by conversations; every list goes by when a thing arrived. */
@MicronautTest(transactional = false)
class ArrivalOrderTest {
    private static final Instant FIRST = Instant.parse("2026-02-01T08:00:00Z");
    private static final String ADDRESS = "https://www.linkedin.com/in/ada-arrival";
    private static final Sender ADA =
            new Sender("Ada Moss", "Sales at Acme", ADDRESS, Relationship.STRANGER, null, null);

    @Inject
    EmbeddedServer server;

    @Inject
    BulkService bulk;

    @Inject
    InboxService inbox;

    private TestTeam team;
    private CurrentMember member;
    private Visitor visitor;

    @BeforeEach
    void openTeam() {
        team = TestTeam.on(server);
        member = team.owner();
        visitor = team.browserOf(member);
    }

    @Test
    void aMailboxIsListedByDayAndNotByConversation() {
        receive(Imported.by(member, 1), 5, 3, 1, 6, 4, 2);
        receive(Imported.privateBy(member, 2), 9, 7, 8);
        visitor.get("/").post("/inbox", Map.of("text", "Pasted today.", "form", "test"));

        Document page = visitor.get("/inbox").page();
        assertThat(page.select(".opening").eachText())
                .startsWith("Pasted today.", "Offer 9.", "Offer 8.", "Offer 7.", "Offer 6.")
                .endsWith("Offer 1.")
                .hasSize(10);
        assertThat(page.select(".rows time").eachText()).contains("9 Feb 2026", "1 Feb 2026");
        assertThat(inbox.lately(member, true, 100)).hasSize(10);
    }

    @Test
    void noPageSkipsOrRepeatsWhateverIsFilteredBy() {
        // Three arrive at each moment, in an order unlike that of the file.
        receive(
                Imported.by(member, 1),
                IntStream.range(0, 120).map(at -> at * 7 % 120 / 3).toArray());
        receive(
                Imported.privateBy(member, 2),
                IntStream.range(0, 20).map(at -> at * 3 % 20 + 10).toArray());
        List<String> all = walk("/inbox?");
        assertThat(all).hasSize(140).doesNotHaveDuplicates();
        assertThat(walk("/inbox?upload=1")).hasSize(120).doesNotHaveDuplicates();

        List<InboxRow> rows = new ArrayList<>();
        InboxPage page = inbox.list(member, InboxFilter.ALL, null);
        for (; page.next() != null; page = inbox.list(member, InboxFilter.ALL, page.next())) {
            rows.addAll(page.rows());
        }
        rows.addAll(page.rows());
        assertThat(rows).isSortedAccordingTo((one, other) -> other.arrivedAt().compareTo(one.arrivedAt()));
        InboxRow some = rows.get(60);
        String filter = "/inbox?intent=" + some.intent().key() + "&action="
                + some.action().key() + "&risk=" + some.risk().key();
        List<String> same = rows.stream()
                .filter(row ->
                        row.intent() == some.intent() && row.action() == some.action() && row.risk() == some.risk())
                .map(row -> "/inbox/" + row.id())
                .toList();
        assertThat(same).hasSizeGreaterThan(100);
        assertThat(walk(filter)).isEqualTo(same);

        inbox.delete(member, rows.get(49).id());
        assertThat(visitor.get("/inbox?before=" + rows.get(49).place()).page().select(".rows .row-link"))
                .hasSize(50);
        assertThat(visitor.page().select(".row-link").attr("href"))
                .isEqualTo("/inbox/" + rows.get(50).id());
    }

    @Test
    void aPlaceThatIsNoneBeginsAtTheTop() {
        receive(Imported.by(member, 1), 1);
        for (String before : List.of("x", "-", "5", "1-", "99999999999999999-5", "-99999999999999999-5", "%27-1")) {
            assertThat(visitor.get("/inbox?before=" + before).page().select(".rows li"))
                    .as(before)
                    .hasSize(1);
        }
    }

    @Test
    void whatSaysThatItComesFromTomorrowArrivedWhenItWasHandedIn() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        bulk.receive(
                Imported.by(member, 1),
                List.of(Imported.at(tomorrow, Imported.message("From the future.", "one"))),
                Imported.ROOM);
        visitor.get("/").post("/inbox", Map.of("text", "Pasted later.", "form", "test"));

        assertThat(visitor.get("/inbox").page().select(".opening").eachText())
                .containsExactly("Pasted later.", "From the future.");
    }

    @Test
    void aSendersPageGoesByDayToo() {
        receive(
                Imported.by(member, 1),
                IntStream.range(0, 120).map(at -> at * 7 % 120).toArray());

        String page = "/senders/" + Likeness.profileKey(ADDRESS);
        assertThat(visitor.get(page)
                        .page()
                        .select("#sent-title + .rows .opening")
                        .eachText())
                .hasSize(50)
                .startsWith("Offer 119.", "Offer 118.")
                .endsWith("Offer 70.");
        assertThat(walk(page + "?")).hasSize(120).doesNotHaveDuplicates();
        assertThat(visitor.get("/senders").page().select(".rows").text()).contains("30 May 2026");
    }

    @Test
    void aCampaignGoesByDayToo() {
        String text = "Our platform shortens the month end for finance teams at growing firms by checking every"
                + " invoice against the order and the delivery note, so nobody has to compare columns of numbers at"
                + " night before the books are closed. May I show you how?";
        CurrentMember other = team.add(Role.MEMBER);
        bulk.receive(Imported.by(member, 1), List.of(copy(text, 8)), Imported.ROOM);
        bulk.receive(Imported.by(other, 2), List.of(copy(text, 9), copy(text, 3)), Imported.ROOM);
        String newest = visitor.get("/inbox").page().select(".row-link").attr("href");
        String campaign = visitor.get(newest).page().select(".notice a").attr("href");

        Document page = visitor.get(campaign).page();
        assertThat(page.select("#all-title + .rows time").eachText())
                .containsExactly("9 Feb 2026", "8 Feb 2026", "3 Feb 2026");
        assertThat(page.select("#text-title ~ p a").attr("href")).isEqualTo(newest);
    }

    /** Addresses of all rows, page by page. */
    private List<String> walk(String from) {
        List<String> links = new ArrayList<>();
        for (String next = from; !next.isEmpty(); ) {
            Document page = visitor.get(next).page();
            links.addAll(page.select(".row-link[href^=/inbox/]").eachAttr("href"));
            next = page.select("a[rel=next]").attr("href");
        }
        return links;
    }

    /** Takes in messages of these days, in this order. */
    private void receive(Import by, int... days) {
        List<Arriving> batch = new ArrayList<>();
        for (int at = 0; at < days.length; at++) {
            Outreach offer = new Outreach(OutreachKind.MESSAGE, "", "Offer " + days[at] + ".", ADA);
            Arriving found = Imported.at(FIRST.plus(Duration.ofDays(days[at] - 1L)), Imported.arrived(offer));
            batch.add(Imported.keyed(by.importId() * 1_000 + at, found));
        }
        assertThat(bulk.receive(by, batch, Imported.ROOM).stored()).isEqualTo(days.length);
    }

    private static Arriving copy(String text, int day) {
        Sender sender = new Sender("Sam Copy " + day, null, null, Relationship.STRANGER, null, null);
        Outreach outreach = new Outreach(OutreachKind.INMAIL, "", text, sender);
        return Imported.at(FIRST.plus(Duration.ofDays(day - 1L)), Imported.arrived(outreach));
    }
}
