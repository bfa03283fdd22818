package gatehouse.connection;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.archive.Found;
import gatehouse.db.ConflictRetry;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import gatehouse.team.CurrentMember;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.verdict.Likeness;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom members are connected to, on the real server. */
@MicronautTest(transactional = false)
class ConnectionServiceTest {
    @Inject
    ConnectionService connections;

    @Inject
    ConflictRetry retry;

    private final TestTeam team;
    private final CurrentMember member;

    ConnectionServiceTest(TestTeam team) {
        this.team = team;
        this.member = team.owner();
    }

    @Test
    void eachPersonIsKeptOnceHoweverTheirAddressIsWritten() {
        assertThat(receive(
                        1,
                        Contacts.at("Jörg Example", "https://www.linkedin.com/in/j%C3%B6rg-example", "Example"),
                        Contacts.at("Jörg Example", "http://de.linkedin.com/in/jörg-example/", "Example"),
                        Contacts.at("Ada Example", null, "Example"),
                        Contacts.at("ADA example", null, "example"),
                        Contacts.at("Ada Example", null, "Another")))
                .isEqualTo(3);
        assertThat(receive(2, Contacts.at("Jörg E.", "linkedin.com/in/J%c3%b6rg-example", "Elsewhere")))
                .isZero();
    }

    @Test
    void aNewerExportAddsOnlyWhoIsNewAndTwoAtOnceMakeEachRowOnce() {
        List<Integer> added = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> retry.runInserting(() ->
                        connections.receive(member.teamId(), member.memberId(), 1, Contacts.many(node, node + 40)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(43);
        assertThat(connections.page(member, "", 1).all()).isEqualTo(43);
    }

    @Test
    void anUploadIsTakenBackByParts() {
        connections.receive(member.teamId(), member.memberId(), 1, Contacts.many(0, 25));
        connections.receive(member.teamId(), member.memberId(), 2, Contacts.many(30, 32));

        assertThat(connections.takeBack(member.teamId(), 1, 20)).isEqualTo(20);
        assertThat(connections.takeBack(member.teamId(), 1, 20)).isEqualTo(5);
        assertThat(connections.takeBack(member.teamId(), 1, 20)).isZero();
        assertThat(connections.page(member, "", 1).all()).isEqualTo(2);
    }

    @Test
    void aTieIsSureByTheProfileAndOnlyMaybeByNameAndCompany() {
        CurrentMember other = team.add(Role.MEMBER);
        receive(1, Contacts.at("Ada Moss", "https://www.linkedin.com/in/ada-moss", "Example Ltd"));
        connections.receive(other.teamId(), other.memberId(), 2, List.of(Contacts.at("Ada Moss", null, "Example Ltd")));

        Ties ties = ties("Ada Moss", "Partner at Example Ltd", "https://www.linkedin.com/in/ada-moss?trk=x");
        assertThat(ties.sure())
                .containsExactly(new Tie(member.memberId(), member.name(), LocalDate.of(2021, 8, 6), false));
        assertThat(ties.maybe()).extracting(Tie::memberId).containsExactly(other.memberId());

        assertThat(ties("Ada Moss", "Partner at Example Ltd", null).maybe()).hasSize(2);
        assertThat(ties("Ada Moss", "Partner at Example Ltd", null).sure()).isEmpty();
    }

    @Test
    void somebodyOfTheSameNameWithAnotherProfileOrCompanyIsNotMeant() {
        receive(1, Contacts.at("Ada Moss", "https://www.linkedin.com/in/ada-moss", "Example Ltd"));

        assertThat(ties("Ada Moss", "Partner at Example Ltd", "https://www.linkedin.com/in/another-ada"))
                .isEqualTo(Ties.NONE);
        assertThat(ties("Ada Moss", "Partner at Elsewhere", null)).isEqualTo(Ties.NONE);
        assertThat(ties("Ada Moss", null, null)).isEqualTo(Ties.NONE);
        assertThat(ties(null, null, null)).isEqualTo(Ties.NONE);
    }

    @Test
    void whoLeftTheTeamIsNamedNoMore() {
        CurrentMember former = team.add(Role.MEMBER);
        connections.receive(former.teamId(), former.memberId(), 1, List.of(Contacts.of("ada")));
        assertThat(ties("Ada", null, "https://www.linkedin.com/in/ada").sure()).hasSize(1);

        team.remove(former);

        assertThat(ties("Ada", null, "https://www.linkedin.com/in/ada").sure()).isEmpty();
    }

    @Test
    void anotherTeamsConnectionsAreNotKnown(TestTeam another) {
        receive(1, Contacts.of("ada"));
        CurrentMember elsewhere = another.owner();

        Sender ada = new Sender("Ada", null, "https://www.linkedin.com/in/ada", Relationship.UNKNOWN, null, null);
        assertThat(connections.ties(elsewhere.teamId(), ada, Set.of(Likeness.profileKey(ada.profileUrl()))))
                .isEqualTo(Ties.NONE);
    }

    private int receive(long importId, Found.Contact... contacts) {
        return connections.receive(member.teamId(), member.memberId(), importId, List.of(contacts));
    }

    private Ties ties(@Nullable String name, @Nullable String headline, @Nullable String profileUrl) {
        Sender sender = new Sender(name, headline, profileUrl, Relationship.UNKNOWN, null, null);
        return connections.ties(member.teamId(), sender, Set.of(Likeness.profileKey(profileUrl)));
    }
}
