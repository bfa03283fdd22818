package gatehouse.sender;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.connection.ConnectionService;
import gatehouse.connection.Contacts;
import gatehouse.inbox.InboxFilter;
import gatehouse.inbox.InboxService;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.SenderAliasService;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import gatehouse.verdict.Action;
import gatehouse.verdict.Likeness;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Senders who are said to be one person are shown and judged as one, until somebody says that they are not. */
@MicronautTest(transactional = false)
class JoinedSendersTest {
    private static final String NEW = "https://www.linkedin.com/in/ada-new";
    private static final String OLD = "https://www.linkedin.com/in/ada-old";
    private static final String PITCH = "Our platform saves teams like yours ten hours a week. Worth a demo?";

    @Inject
    EmbeddedServer server;

    @Inject
    InboxService inbox;

    @Inject
    SenderAliasService aliases;

    @Inject
    ConnectionService connections;

    private TestTeam team;
    private CurrentMember member;
    private Visitor owner;
    private Visitor teammate;

    @BeforeEach
    void openTeam() {
        team = TestTeam.on(server);
        member = team.owner();
        owner = team.browserOf(member);
        teammate = team.browserOf(team.add(Role.MEMBER));
    }

    @Test
    void theSameNameIsOnlyMaybeTheSamePersonUntilSomebodySaysSo() {
        hand("Ada Moss", "Baker at Bread Ltd", "https://www.linkedin.com/in/ada-bakes", "Hello");
        long before = hand("Ada Moss", "Sales at Acme", OLD, PITCH);
        long now = hand("Ada Moss", "Sales at Acme", NEW, PITCH + " Soon?");
        assertThat(owner.get(path(NEW)).page().select(".maybe .opening").eachText())
                .containsExactly("Sales at Acme", "Baker at Bread Ltd");
        assertThat(owner.page().select(".maybe .badge").eachText()).containsExactly("same company");
        assertThat(sent(owner)).containsExactly("/inbox/" + now);

        owner.post(path(NEW) + "/union", Map.of("other", key(OLD)));
        assertThat(owner.follow().page().select("[role=status]").text()).startsWith("From now on they are one person");

        for (String page : List.of(path(NEW), path(OLD))) {
            assertThat(sent(teammate.get(page))).containsExactly("/inbox/" + now, "/inbox/" + before);
            assertThat(teammate.page().select(".same .who").eachText()).containsExactly("Ada Moss", "Ada Moss");
            assertThat(teammate.page().select(".same .meta").text()).contains("said by Olu Owner on");
            assertThat(teammate.page().select(".maybe .opening").eachText()).containsExactly("Baker at Bread Ltd");
        }
        assertThat(owner.get("/senders").page().select(".rows .what").eachText())
                .containsExactly("2 messages and invitations", "one message or invitation");

        teammate.get(path(NEW)).post(path(NEW) + "/separation", Map.of("other", key(OLD)));
        assertThat(sent(teammate.follow())).containsExactly("/inbox/" + now);
        assertThat(sent(teammate.get(path(OLD)))).containsExactly("/inbox/" + before);
        teammate.post(path(NEW) + "/separation", Map.of("other", key(OLD)));
        assertThat(teammate.status()).isEqualTo(404);
    }

    @Test
    void whatWasTaughtAboutOneCountsForAllAndIsJudgedAnew() throws InterruptedException {
        long before = hand("Ada Moss", "Sales at Acme", OLD, PITCH);
        long now = hand("A. Moss", "Sales at Acme", NEW, PITCH);
        owner.get("/inbox/" + before)
                .post("/inbox/" + before + "/lessons", Map.of("reach", "sender", "action", "block"));
        assertThat(owner.status()).isEqualTo(303);
        Action unlike = listed(now);
        assertThat(unlike).isNotEqualTo(Action.BLOCK);

        owner.get(path(NEW)).post(path(NEW) + "/union", Map.of("address", "linkedin.com/in/ada-old/"));
        assertThat(owner.status()).isEqualTo(303);

        await(() -> listed(now) == Action.BLOCK);
        assertThat(listed(hand("A. Moss", "Sales at Acme", NEW, PITCH + " Soon?")))
                .isEqualTo(Action.BLOCK);
        assertThat(owner.get(path(NEW)).page().select(".because").text()).contains("Report, then block");
        await(() -> aliases.pending(100).stream().noneMatch(pending -> pending.teamId() == team.id()));

        owner.get(path(NEW)).post(path(NEW) + "/separation", Map.of("other", key(NEW)));
        await(() -> listed(now) == unlike);
        assertThat(listed(before)).isEqualTo(Action.BLOCK);
        await(() -> aliases.said(team.id(), List.of(key(NEW), key(OLD))).isEmpty());
    }

    @Test
    void anAnswerToOneEndsWhatKeptTheOtherOut() {
        long before = hand("Ada Moss", "Sales at Acme", OLD, PITCH);
        long now = hand("A. Moss", "Sales at Acme", NEW, PITCH);
        owner.get("/inbox/" + before)
                .post("/inbox/" + before + "/lessons", Map.of("reach", "sender", "action", "block"));
        join(NEW, OLD);
        assertThat(inbox.find(member, now).orElseThrow().isShutOut()).isTrue();

        inbox.decide(member, now, null, Action.REPLY);

        assertThat(inbox.find(member, before).orElseThrow().isShutOut()).isFalse();
    }

    @Test
    void aConnectionCountsForAnotherProfileButNeverForAMereName() throws InterruptedException {
        connections.receive(
                member.teamId(), member.memberId(), 1, List.of(Contacts.at("Ada Moss", OLD, "Example Ltd")));
        hand("Ada Moss", "Sales at Acme", OLD, "Hello");
        long other = hand("Ada Moss", "Sales at Acme", NEW, PITCH);
        long named = hand("Ada Moss", "Sales at Acme", null, PITCH);
        assertThat(inbox.find(member, other).orElseThrow().isConnected()).isFalse();

        join(OLD, NEW);
        owner.get(path(OLD)).post(path(OLD) + "/union", Map.of("other", nameKey()));
        assertThat(owner.status()).isEqualTo(303);
        await(() -> aliases.pending(100).stream().noneMatch(pending -> pending.teamId() == team.id()));

        assertThat(inbox.find(member, other).orElseThrow().isConnected()).isTrue();
        assertThat(owner.get("/inbox/" + other).page().select(".known").text()).startsWith("You are connected");
        assertThat(inbox.find(member, named).orElseThrow().isConnected()).isFalse();
        assertThat(owner.get("/inbox/" + named).page().select(".known").text()).doesNotContain("You are connected");
        assertThat(owner.get(path(NEW)).page().select(".known").text()).contains("You are connected to this person");
    }

    @Test
    void threeAreOnePersonHoweverTheyWereJoined() {
        hand("Ada Moss", "Sales at Acme", OLD, PITCH);
        hand("Ada Moss", "Sales at Acme", NEW, PITCH);
        hand("Ada Moss", "Sales at Acme", null, PITCH);
        hand("Ada Moss", "Sales at Acme", OLD + "er", PITCH);
        join(OLD, NEW);
        join(OLD + "er", NEW);
        owner.get(path(OLD)).post(path(OLD) + "/union", Map.of("other", nameKey()));

        assertThat(aliases.samePeople(team.id()).alike(key(OLD)))
                .containsExactlyInAnyOrder(key(OLD), key(NEW), key(OLD + "er"), nameKey());
        join(NEW, OLD);
        assertThat(owner.location()).endsWith("?done=joined");

        owner.post(path(NEW) + "/separation", Map.of("other", key(NEW)));
        assertThat(aliases.samePeople(team.id()).alike(key(OLD)))
                .containsExactlyInAnyOrder(key(OLD), key(OLD + "er"), nameKey());
    }

    @Test
    void whoTheOtherIsHasToBeKnown() {
        hand("Ada Moss", "Sales at Acme", OLD, PITCH);
        Map<String, String> wrong = Map.of(
                "", "Enter the address of the other profile.",
                "example.com/ada", "Enter the address of a profile on LinkedIn, such as linkedin.com/in/ada-moss.",
                "linkedin.com/in/nobody", "Nothing that you can see came from this profile.");

        wrong.forEach((address, sentence) -> {
            owner.get(path(OLD)).post(path(OLD) + "/union", Map.of("address", address));
            assertThat(owner.status()).isEqualTo(422);
            assertThat(owner.page().select("#error-summary a[href=#address]").text())
                    .startsWith(sentence);
            assertThat(owner.page().select("details[open] #address").val()).isEqualTo(address);
        });
        assertThat(aliases.said(team.id(), List.of(key(OLD)))).isEmpty();
    }

    private void join(String one, String other) {
        owner.get(path(one)).post(path(one) + "/union", Map.of("other", key(other)));
        assertThat(owner.status()).isEqualTo(303);
    }

    private long hand(String name, String headline, @Nullable String profile, String text) {
        return inbox.receive(member, outreach(name, headline, profile, text), "form " + System.nanoTime());
    }

    private static Outreach outreach(String name, String headline, @Nullable String profile, String text) {
        Sender sender = new Sender(name, headline, profile, Relationship.UNKNOWN, null, null);
        return new Outreach(OutreachKind.INMAIL, "", text, sender);
    }

    /** What the kept verdict advises, without judging again. */
    private Action listed(long id) {
        return inbox.list(member, InboxFilter.ALL, null).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow()
                .action();
    }

    private static List<String> sent(Visitor visitor) {
        return visitor.page().select("#sent-title + .rows .row-link").eachAttr("href");
    }

    private static String path(String profile) {
        return "/senders/" + key(profile);
    }

    private static String key(String profile) {
        return Likeness.profileKey(profile);
    }

    private static String nameKey() {
        return Likeness.of(outreach("Ada Moss", "Sales at Acme", null, PITCH)).sender();
    }

    private static void await(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 200 && !isSo.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
