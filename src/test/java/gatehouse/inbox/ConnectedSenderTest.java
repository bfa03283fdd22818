package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.archive.Found;
import gatehouse.connection.ConnectionService;
import gatehouse.connection.Contacts;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.verdict.Action;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What somebody wrote to whom the member is connected is judged as from a connection, as long as they are. */
@MicronautTest(transactional = false)
class ConnectedSenderTest {
    private static final Outreach OPEN = from("sam", Relationship.UNKNOWN);
    private static final Outreach KNOWN = from("sam", Relationship.CONNECTED);
    private static final Found.Contact CONTACT = Contacts.of("sam");

    @Inject
    InboxService inbox;

    @Inject
    Rejudging rejudging;

    @Inject
    BulkService bulk;

    @Inject
    ConnectionService connections;

    @Inject
    InboxServiceTest.Stored stored;

    private final TestTeam team;
    private final CurrentMember member;

    ConnectedSenderTest(TestTeam team) {
        this.team = team;
        this.member = team.owner();
    }

    @Test
    void theTwoAreJudgedDifferentlyAtAll() {
        assertThat(action(inbox.receive(member, OPEN, "open")))
                .isNotEqualTo(action(inbox.receive(member, KNOWN, "known")));
    }

    @Test
    void aMessageFromAConnectionIsJudgedSoFromTheStartAndWhatWasTypedStays() {
        connections.receive(member.teamId(), member.memberId(), 1, List.of(CONTACT));
        Action asKnown = action(inbox.receive(member, KNOWN, "known"));

        long pasted = inbox.receive(member, OPEN, "open");
        bulk.receive(Imported.by(member, 1), List.of(Imported.arrived(OPEN)), Imported.ROOM);
        long imported = rows().getFirst().id();

        assertThat(List.of(action(pasted), action(imported), rows().getFirst().action()))
                .containsOnly(asKnown);
        assertThat(inbox.find(member, pasted).orElseThrow().outreach()).isEqualTo(OPEN);
    }

    @Test
    void whatTheMemberSaysOfTheSenderCountsMore() {
        connections.receive(member.teamId(), member.memberId(), 1, List.of(CONTACT));

        assertThat(action(inbox.receive(member, from("sam", Relationship.STRANGER), "here")))
                .isNotEqualTo(action(inbox.receive(member, KNOWN, "k")));
    }

    @Test
    void aTeammatesConnectionChangesNoVerdict() {
        CurrentMember other = team.add(Role.MEMBER);
        Action asStranger = action(inbox.receive(member, OPEN, "a"));
        connections.receive(other.teamId(), other.memberId(), 1, List.of(CONTACT));

        assertThat(action(inbox.receive(member, OPEN, "b"))).isEqualTo(asStranger);
    }

    @Test
    void connectionsThatComeOrGoAreJudgedAnewInTheBackground() throws InterruptedException {
        long id = inbox.receive(member, OPEN, "a");
        Action before = listed(id);

        connections.receive(member.teamId(), member.memberId(), 1, List.of(CONTACT));
        await(() -> listed(id) != before);
        assertThat(listed(id)).isEqualTo(action(inbox.receive(member, KNOWN, "k")));

        connections.takeBack(member.teamId(), 1, 100);
        await(() -> listed(id) == before);
    }

    @Test
    void aVerdictThatMissedAChangeIsFoundToBeOutOfDate() throws InterruptedException {
        long id = inbox.receive(member, OPEN, "a");
        Action before = listed(id);
        connections.receive(member.teamId(), member.memberId(), 1, List.of(CONTACT));
        await(() -> listed(id) != before);
        Action after = listed(id);
        stored.pretendUnconnected(member.teamId(), id, before.key());
        assertThat(listed(id)).isEqualTo(before);

        StoredOutreach last = null;
        do {
            last = rejudging.judgeAgain(member.teamId(), last, 100);
        } while (last != null);

        assertThat(listed(id)).isEqualTo(after);
    }

    private Action action(long id) {
        return inbox.find(member, id).orElseThrow().verdict().action();
    }

    private Action listed(long id) {
        return rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow()
                .action();
    }

    private List<InboxRow> rows() {
        return inbox.list(member, InboxFilter.ALL, null).rows();
    }

    private static void await(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 200 && !isSo.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    private static Outreach from(String slug, Relationship relationship) {
        Sender sender = new Sender(
                "Sam " + slug, "Engineer", "https://www.linkedin.com/in/" + slug + "/", relationship, null, null);
        return new Outreach(OutreachKind.INVITATION, "", "", sender);
    }
}
