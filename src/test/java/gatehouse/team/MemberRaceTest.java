package gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fifty do the same at the same moment, over HTTP. */
@MicronautTest(transactional = false)
class MemberRaceTest {
    /** Comes in the middle of the fifty who act. */
    private static final int CHANGER = Crowd.SIZE / 2;

    private final EmbeddedServer server;
    private final TestTeam team;
    private final Visitor owner;

    MemberRaceTest(EmbeddedServer server) {
        this.server = server;
        this.team = TestTeam.on(server);
        this.owner = team.browserOf(team.owner());
    }

    @Test
    void ofFiftyNewPeopleWithOneLinkOneJoins() throws Exception {
        String link = team.link(Role.MEMBER);
        List<Visitor> crowd = visitors(i -> Visitor.stranger(server).get(link));

        List<@Nullable String> ends = Crowd.of(
                Crowd.SIZE,
                i -> crowd.get(i)
                        .post(
                                link,
                                Map.of(
                                        "name",
                                        "Nia " + i,
                                        "email",
                                        i + "-" + team.id() + "@example.com",
                                        "password",
                                        "pässwörd 🔑 long"))
                        .location());

        assertThat(ends).filteredOn("/"::equals).hasSize(1);
        assertThat(rows("member")).isEqualTo(2);
        assertThat(FirstVisit.first("COUNT(*)", "person WHERE email LIKE '%-" + team.id() + "@example.com'"))
                .isEqualTo("1");
    }

    @Test
    void ofFiftySignedInPeopleWithOneLinkOneJoins() throws Exception {
        String link = team.link(Role.MEMBER);
        List<Visitor> crowd = visitors(i -> team.browserOf(team.stranger()));

        List<@Nullable String> ends =
                Crowd.of(Crowd.SIZE, i -> crowd.get(i).post(link, Map.of()).location());

        assertThat(ends).filteredOn("/"::equals).hasSize(1);
        assertThat(rows("member")).isEqualTo(2);
    }

    @Test
    void onePersonWithFiftyLinksHasOnePlace() throws Exception {
        Person person = team.stranger();
        List<String> links = IntStream.range(0, Crowd.SIZE)
                .mapToObj(i -> team.link(Role.VIEWER))
                .toList();
        List<Visitor> crowd = visitors(i -> team.browserOf(person));

        List<Integer> ends = Crowd.of(
                Crowd.SIZE, i -> crowd.get(i).post(links.get(i), Map.of()).status());

        assertThat(ends).containsOnly(303);
        assertThat(rows("member")).isEqualTo(2);
        assertThat(FirstVisit.first("COUNT(*)", "invitation WHERE used_at IS NOT NULL AND team_id = " + team.id()))
                .isEqualTo("1");
    }

    @Test
    void afterARemovalNothingMoreIsDone() throws Exception {
        CurrentMember member = team.add(Role.MEMBER);
        List<Visitor> crowd = visitors(i -> team.browserOf(member));
        int[] atRemoval = new int[1];

        List<Integer> ends = Crowd.of(Crowd.SIZE + 1, i -> {
            if (i == CHANGER) {
                owner.post("/team/members/" + member.memberId() + "/removal", Map.of());
                atRemoval[0] = rows("outreach");
                return owner.status();
            }
            return act(crowd.get(i), i);
        });

        assertThat(ends).containsAnyOf(303).allMatch(status -> status == 303 || status == 403);
        assertThat(rows("outreach")).as("written after the removal").isEqualTo(atRemoval[0]);
    }

    @Test
    void afterAChangeOfRoleNothingMoreIsDoneByTheOldOne() throws Exception {
        CurrentMember member = team.add(Role.MEMBER);
        List<Visitor> crowd = visitors(i -> team.browserOf(member));
        int[] atChange = new int[1];

        List<Integer> ends = Crowd.of(Crowd.SIZE + 1, i -> {
            if (i == CHANGER) {
                owner.post("/team/members/" + member.memberId() + "/role", Map.of("role", "viewer", "version", "0"));
                atChange[0] = rows("outreach");
                return owner.status();
            }
            return act(crowd.get(i), i);
        });

        assertThat(ends).allMatch(status -> status == 303 || status == 403);
        assertThat(act(crowd.getFirst(), CHANGER)).as("an act after all").isEqualTo(403);
        assertThat(rows("outreach")).as("written after the change").isEqualTo(atChange[0]);
    }

    @Test
    void ofTheTwoOwnersOfATeamWhoLeaveAtOnceOneStays() throws Exception {
        List<TestTeam> teams = IntStream.range(0, Crowd.SIZE / 2)
                .mapToObj(i -> TestTeam.on(server))
                .toList();
        List<Visitor> crowd = teams.stream()
                .flatMap(pair -> Stream.of(pair.browserOf(pair.owner()), pair.browserOf(pair.add(Role.OWNER))))
                .toList();

        List<@Nullable String> ends = Crowd.of(
                Crowd.SIZE, i -> crowd.get(i).post("/team/departure", Map.of()).location());

        assertThat(ends).filteredOn("/sign-in"::equals).hasSize(Crowd.SIZE / 2);
        for (TestTeam pair : teams) {
            assertThat(FirstVisit.first("COUNT(*)", "member WHERE removed_at IS NULL AND team_id = " + pair.id()))
                    .isEqualTo("1");
        }
    }

    @Test
    void ofFiftyChangesOfOneRoleAtOnceOneCounts() throws Exception {
        CurrentMember member = team.add(Role.VIEWER);
        List<Visitor> crowd = visitors(i -> team.browserOf(team.owner()));

        List<@Nullable String> ends = Crowd.of(
                Crowd.SIZE,
                i -> crowd.get(i)
                        .post("/team/members/" + member.memberId() + "/role", Map.of("role", "member", "version", "0"))
                        .location());

        assertThat(ends).filteredOn("/team?done=role"::equals).hasSize(1);
        assertThat(ends).filteredOn("/team?done=meanwhile"::equals).hasSize(Crowd.SIZE - 1);
    }

    private static int act(Visitor visitor, int i) {
        int status = visitor.post("/inbox", Map.of("text", "note " + i)).status();
        String location = String.valueOf(visitor.location());
        assertThat(location).matches("/inbox/\\d+|/sign-in.*|null");
        return status;
    }

    private static List<Visitor> visitors(IntFunction<Visitor> make) {
        return IntStream.rangeClosed(0, Crowd.SIZE).mapToObj(make).toList();
    }

    private int rows(String table) {
        try {
            return Integer.parseInt(FirstVisit.first("COUNT(*)", table + " WHERE team_id = " + team.id()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
