package gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.db.ConflictRetry;
import gatehouse.intent.Intent;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole batches into the inbox and out again, on the real server. */
@MicronautTest(transactional = false)
class BulkServiceTest {
    private static final int ALL = 1_000;

    @Inject
    BulkService bulk;

    @Inject
    InboxService inbox;

    @Inject
    ConflictRetry retry;

    private final TestTeam team;
    private final CurrentMember member;

    BulkServiceTest(TestTeam team) {
        this.team = team;
        this.member = team.owner();
    }

    @Test
    void aBatchIsKeptAndJudgedAsIfEachWereHandedInByItself() {
        Sender sender = new Sender("Ada Example", "Recruiter at Example", null, Relationship.STRANGER, 3, true);
        Outreach note = new Outreach(
                OutreachKind.INMAIL, "A role", "Are you open to a new role as engineer in our team?", sender);
        long alone = inbox.receive(member, note, "a");

        assertThat(bulk.receive(Imported.by(member, 1), List.of(Imported.arrived(note)), Imported.ROOM))
                .isEqualTo(new BulkOutcome(1, 0));

        List<InboxRow> rows = rows(member);
        assertThat(rows).hasSize(2);
        JudgedOutreach one = inbox.find(member, alone).orElseThrow();
        assertThat(rows.getFirst().id()).isEqualTo(alone); // it arrived now, the other in March
        JudgedOutreach other = inbox.find(member, rows.getLast().id()).orElseThrow();
        assertThat(other.outreach()).isEqualTo(note);
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(rows.getFirst().intent()).isEqualTo(rows.getLast().intent());
    }

    @Test
    void theSameAgainAddsNothingAndANewerExportOnlyWhatIsNew() {
        assertThat(bulk.receive(Imported.by(member, 1), Imported.messages(0, 30), Imported.ROOM))
                .isEqualTo(new BulkOutcome(30, 0));
        assertThat(bulk.receive(Imported.by(member, 2), Imported.messages(0, 30), Imported.ROOM))
                .isEqualTo(new BulkOutcome(0, 30));
        assertThat(bulk.receive(Imported.by(member, 3), Imported.messages(20, 40), Imported.ROOM))
                .isEqualTo(new BulkOutcome(10, 10));
        List<Arriving> twice = List.of(
                Imported.messages(50, 51).getFirst(), Imported.messages(50, 51).getFirst());
        assertThat(bulk.receive(Imported.by(member, 4), twice, Imported.ROOM)).isEqualTo(new BulkOutcome(1, 1));

        assertThat(rows(member)).hasSize(41);
    }

    @Test
    void whatReachedTwoMembersIsKeptForEach() {
        CurrentMember other = team.add(Role.MEMBER);
        bulk.receive(Imported.by(member, 1), Imported.messages(0, 3), Imported.ROOM);

        assertThat(bulk.receive(Imported.by(other, 2), Imported.messages(0, 3), Imported.ROOM))
                .isEqualTo(new BulkOutcome(3, 0));
    }

    @Test
    void severalThatTakeTheSameAtOnceMakeEachRowOnce() {
        List<BulkOutcome> outcomes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> retry.runInserting(
                        () -> bulk.receive(Imported.by(member, 1), Imported.messages(node, node + 40), Imported.ROOM))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.stored() + outcome.duplicates()).isEqualTo(40));
        assertThat(outcomes.stream().mapToInt(BulkOutcome::stored).sum()).isEqualTo(43);
        assertThat(rows(member)).hasSize(43);
    }

    @Test
    void anUploadIsTakenBackByPartsAndNothingElseGoes() {
        bulk.receive(Imported.by(member, 1), Imported.messages(0, 25), Imported.ROOM);
        bulk.receive(Imported.by(member, 2), Imported.messages(30, 33), Imported.ROOM);
        long decided = rows(member).getLast().id();
        inbox.decide(member, decided, Intent.SALES_PITCH, null);

        assertThat(bulk.decided(member.teamId(), 1)).isEqualTo(1);
        assertThat(bulk.takeBack(member.teamId(), 1, 10)).isEqualTo(10);
        assertThat(bulk.takeBack(member.teamId(), 1, ALL)).isEqualTo(15);
        assertThat(bulk.takeBack(member.teamId(), 1, ALL)).isZero();

        assertThat(rows(member)).hasSize(3);
    }

    @Test
    void whatWasTakenBackComesAgainWithTheNextUploadButWhatAMemberDeletedStaysDeleted() {
        bulk.receive(Imported.by(member, 1), Imported.messages(0, 5), Imported.ROOM);
        inbox.delete(member, rows(member).getFirst().id());
        bulk.takeBack(member.teamId(), 1, ALL);

        assertThat(bulk.receive(Imported.by(member, 2), Imported.messages(0, 5), Imported.ROOM))
                .isEqualTo(new BulkOutcome(4, 1));

        assertThat(rows(member)).hasSize(4);
        assertThat(bulk.takeBack(member.teamId(), 2, ALL)).isEqualTo(4);
    }

    @Test
    void aFieldThatIsTooLongIsCutAndTheRestOfTheBatchIsKept() {
        Sender sender = new Sender(
                "😀".repeat(300),
                "h".repeat(900),
                "https://www.linkedin.com/in/" + "x".repeat(900),
                Relationship.UNKNOWN,
                null,
                null);
        Outreach odd = new Outreach(OutreachKind.INMAIL, "s".repeat(900), "t".repeat(30_000), sender);

        assertThat(bulk.receive(Imported.by(member, 1), List.of(Imported.arrived(odd)), Imported.ROOM))
                .isEqualTo(new BulkOutcome(1, 0));

        Outreach kept =
                inbox.find(member, rows(member).getFirst().id()).orElseThrow().outreach();
        assertThat(kept.sender().name()).isEqualTo("😀".repeat(200));
        assertThat(kept.sender().profileUrl()).isNull();
        assertThat(kept.text()).hasSize(Outreach.MAX_LENGTH);
    }

    private List<InboxRow> rows(CurrentMember member) {
        return inbox.list(member, InboxFilter.ALL, null).rows();
    }
}
