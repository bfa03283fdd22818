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
import gatehouse.team.Visitor;
import gatehouse.verdict.Action;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a verdict page says of who knows the sender, over HTTP. */
@MicronautTest(transactional = false)
class SenderFactsTest {
    private static final String PROFILE = "https://www.linkedin.com/in/ada-moss";
    private static final List<Found.Contact> ADA = List.of(Contacts.at("Ada Moss", PROFILE, "Example Ltd"));

    @Inject
    InboxService inbox;

    @Inject
    BulkService bulk;

    @Inject
    ConnectionService connections;

    @Inject
    EmbeddedServer server;

    private TestTeam team;
    private CurrentMember member;
    private CurrentMember teammate;
    private Visitor visitor;

    @BeforeEach
    void newTeam() {
        team = TestTeam.on(server);
        member = team.owner();
        teammate = team.add(Role.MEMBER);
        visitor = team.browserOf(member);
    }

    @Test
    void oneReadsSinceWhenOneIsConnected() {
        connect(member);

        assertThat(facts(visitor, receive(member, "a", PROFILE)))
                .containsExactly("You are connected to this person since 6 Aug 2021, by your LinkedIn export.");
        assertThat(visitor.page().select("#vetting")).isEmpty();
    }

    @Test
    void aTeammateIsNamedOnlyAfterTheySaidYes() {
        connect(teammate);
        long id = receive(member, "a", PROFILE);
        assertThat(facts(visitor, id)).isEmpty();

        connections.share(teammate, true);

        assertThat(facts(visitor, id))
                .containsExactly(teammate.name() + " is connected to this person since 2021: ask them.");
        assertThat(visitor.page().select("#vetting").text())
                .contains("Teammates who are connected to this person: " + teammate.name());
    }

    @Test
    void aTeammateMayIntroduceOnlyWhenTheTwoHaveWrittenToEachOther() {
        connect(teammate);
        connections.share(teammate, true);
        long id = receive(member, "a", PROFILE);
        arrive(teammate, "Good to hear from you", false);
        assertThat(facts(visitor, id).getFirst()).doesNotContain("introduce");

        arrive(teammate, "Thank you for your answer", true);

        assertThat(facts(visitor, id).getFirst()).endsWith("may be able to introduce you.");
    }

    @Test
    void aConversationThatIsPrivateTellsTeammatesNothing() {
        connect(teammate);
        connections.share(teammate, true);
        bulk.receive(
                Imported.privateBy(teammate, 5), List.of(arrived("Thank you for your answer", true)), Imported.ROOM);

        assertThat(facts(visitor, receive(member, "a", PROFILE)).getFirst()).doesNotContain("introduce");
    }

    @Test
    void theSameNameAndCompanyIsOnlyMaybeTheSamePerson() {
        connect(member);
        connect(teammate);
        connections.share(teammate, true);

        assertThat(facts(visitor, receive(member, "a", null)))
                .containsExactly(
                        "Maybe you know this person: somebody of the same name and company is among your connections.",
                        "Maybe " + teammate.name()
                                + " knows this person: somebody of the same name and company is among their"
                                + " connections.");
    }

    @Test
    void whoWroteToEachOtherBeforeIsSaid() {
        arrive(member, "Thank you for your answer", true);
        long id = inbox.list(member, InboxFilter.ALL, null).rows().getFirst().id();

        assertThat(facts(visitor, id)).containsExactly("You have written to each other before.");
        assertThat(facts(team.browserOf(teammate), id))
                .containsExactly(member.name() + " has written with this person before.");
    }

    @Test
    void onlyEverNoIsSaidAndOneYesEndsIt() {
        long id = receive(member, "now", PROFILE);
        inbox.decide(member, receive(member, "first", PROFILE), null, Action.DECLINE);
        assertThat(facts(visitor, id).getFirst()).endsWith("once, and it was a no.");
        inbox.decide(teammate, receive(teammate, "second", PROFILE), null, Action.IGNORE);
        assertThat(facts(visitor, id).getFirst()).endsWith("was a no (2 times).");

        inbox.decide(member, receive(member, "third", PROFILE), null, Action.REPLY);

        assertThat(facts(visitor, id)).isEmpty();
    }

    @Test
    void aNameAtASharedScreenIsNotTakenForTheMember() {
        connect(teammate);
        CurrentMember screen = team.add(Role.MEMBER);
        team.share(screen);
        Visitor atScreen = team.browserOf(screen);
        atScreen.get("/team/who").post("/team/who", Map.of("member", String.valueOf(teammate.memberId())));

        assertThat(facts(atScreen, receive(member, "a", PROFILE))).isEmpty();
    }

    @Test
    void thePageSaysWhenItArrivedAndThatNobodyElseSeesIt() {
        bulk.receive(Imported.privateBy(member, 5), List.of(arrived("Hello there", false)), Imported.ROOM);
        long id = inbox.list(member, InboxFilter.ALL, null).rows().getFirst().id();

        assertThat(visitor.get("/inbox/" + id).page().select(".from").text())
                .contains("4 Mar 2026")
                .endsWith("Only you see it");
        assertThat(visitor.get("/inbox").page().select(".meta").text())
                .contains("Only you see it")
                .contains("4 Mar 2026");
    }

    private void connect(CurrentMember who) {
        connections.receive(who.teamId(), who.memberId(), 1, ADA);
    }

    private void arrive(CurrentMember who, String text, boolean answered) {
        bulk.receive(Imported.by(who, 3), List.of(arrived(text, answered)), Imported.ROOM);
    }

    private static Arriving arrived(String text, boolean answered) {
        Found.Arrived one = Imported.arrived(message(text, PROFILE)).found();
        return Arriving.of(new Found.Arrived(one.place(), one.key(), one.outreach(), one.receivedAt(), answered));
    }

    private long receive(CurrentMember who, String form, @Nullable String profileUrl) {
        return inbox.receive(who, message("Hello, may I show you our product?", profileUrl), form);
    }

    private static Outreach message(String text, @Nullable String profileUrl) {
        Sender sender = new Sender("Ada Moss", "Partner at Example Ltd", profileUrl, Relationship.UNKNOWN, null, null);
        return new Outreach(OutreachKind.MESSAGE, "", text, sender);
    }

    private static List<String> facts(Visitor who, long id) {
        return who.get("/inbox/" + id).page().select(".says .known p").eachText();
    }
}
