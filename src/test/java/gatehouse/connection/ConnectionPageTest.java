package gatehouse.connection;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.team.CurrentMember;
import gatehouse.team.MemberService;
import gatehouse.team.Role;
import gatehouse.team.TestTeam;
import gatehouse.team.Visitor;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of one's own connections, over HTTP. */
@MicronautTest(transactional = false)
class ConnectionPageTest {
    @Inject
    ConnectionService connections;

    @Inject
    MemberService members;

    @Inject
    EmbeddedServer server;

    private TestTeam team;
    private CurrentMember member;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        team = TestTeam.on(server);
        member = team.add(Role.MEMBER);
        visitor = team.browserOf(member);
    }

    @Test
    void withoutAnyItSaysHowTheyComeIn() {
        Document page = visitor.get("/connections").page();

        assertThat(page.select(".empty h2").text()).isEqualTo("No connections here yet");
        assertThat(page.select("form[action=/connections/removal]")).isEmpty();
    }

    @Test
    void theyAreListedByNameFiftyAPageAndFoundByNameOrCompany() {
        connections.receive(member.teamId(), member.memberId(), 1, Contacts.many(0, 60));
        connections.receive(
                member.teamId(), member.memberId(), 1, List.of(Contacts.at("Zoë Example", null, "100% Example_Co")));

        Document first = visitor.get("/connections").page();
        assertThat(first.select("#list").text()).startsWith("61 connections");
        assertThat(first.select(".rows li")).hasSize(50);
        assertThat(first.select(".rows li").eachText().getFirst())
                .startsWith("Sam somebody-0000")
                .contains("since 6 Aug 2021");
        Document next = visitor.get(first.select("a[rel=next]").attr("href")).page();
        assertThat(next.select(".rows li")).hasSize(11);
        assertThat(next.select("a[rel=next]")).isEmpty();

        assertThat(visitor.get("/connections?search=somebody-0007").page().select(".rows li"))
                .hasSize(1);
        assertThat(visitor.get("/connections?search=100%25%20example_")
                        .page()
                        .select(".rows .who")
                        .text())
                .isEqualTo("Zoë Example");
        assertThat(visitor.get("/connections?search=y_").page().select(".rows li"))
                .isEmpty();
        assertThat(visitor.get("/connections?number=99999").status()).isEqualTo(200);
    }

    @Test
    void aTeammateNeverSeesThem() {
        connections.receive(member.teamId(), member.memberId(), 1, Contacts.many(0, 3));
        connections.share(member, true);

        assertThat(team.browserOf(team.owner()).get("/connections").page().select(".rows li"))
                .isEmpty();
    }

    @Test
    void teammatesSeeNothingUntilTheMemberSaysYesAndNothingMoreAfterNo() {
        assertThat(connections.isShared(member)).isFalse();

        Document page = visitor.get("/connections").page();
        visitor.post(
                "/connections/sharing",
                Map.of("shown", page.select("[name=shown]").val()));
        assertThat(visitor.follow().page().select("[role=status]").text())
                .isEqualTo("Your teammates can now see when you know a sender.");
        assertThat(connections.isShared(member)).isTrue();

        visitor.post(
                "/connections/sharing",
                Map.of("shown", visitor.page().select("[name=shown]").val()));
        assertThat(connections.isShared(member)).isFalse();
        assertThat(team.browserOf(team.owner()).get("/team/audit").page().text())
                .contains("let teammates see whom they are connected to")
                .contains("stopped showing teammates whom they are connected to");
    }

    @Test
    void allOfThemAreRemovedAtOnceAndNobodyElses() {
        CurrentMember other = team.add(Role.MEMBER);
        connections.receive(other.teamId(), other.memberId(), 1, Contacts.many(0, 3));
        for (int batch = 0; batch < 3; batch++) {
            connections.receive(member.teamId(), member.memberId(), 2, Contacts.many(batch * 400, batch * 400 + 400));
        }

        visitor.get("/connections").post("/connections/removal", Map.of());

        assertThat(visitor.follow().page().select(".empty h2").text()).isEqualTo("No connections here yet");
        assertThat(connections.page(other, "", 1).all()).isEqualTo(3);
    }

    @Test
    void aNameAtASharedScreenOpensNobodysConnections() {
        CurrentMember screen = team.add(Role.MEMBER);
        team.share(screen);
        Visitor atScreen = team.browserOf(screen);
        atScreen.get("/team/who").post("/team/who", Map.of("member", String.valueOf(member.memberId())));

        assertThat(atScreen.get("/connections").status()).isEqualTo(403);
        atScreen.post("/connections/removal", Map.of());
        assertThat(atScreen.status()).isEqualTo(403);
    }

    @Test
    void aNameOfTheSharedScreenAloneMayRemoveItsListThereAndNotReadIt() {
        Visitor screen = team.atSharedScreen("Temp Tia");
        long tia = members.list(team.owner()).stream()
                .filter(one -> one.name().equals("Temp Tia"))
                .findFirst()
                .orElseThrow()
                .id();
        connections.receive(team.id(), tia, 1, Contacts.many(0, 3));

        Document page = screen.get("/connections?search=somebody").page();

        assertThat(page.select("#list").text()).startsWith("3 connections");
        assertThat(page.select("main").text())
                .contains("not shown at a shared screen")
                .doesNotContain("somebody-000");
        assertThat(page.select("search")).isEmpty();
        screen.post("/connections/removal", Map.of());
        assertThat(screen.follow().page().select(".empty h2")).isNotEmpty();
    }
}
