package gatehouse.team;

import gatehouse.db.Ids;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** A team of its own for whoever asks to be given one, as a test, with the members the test asks for. */
@Prototype
public final class TestTeam {
    private final EmbeddedServer server;
    private final CurrentMember owner;

    TestTeam(EmbeddedServer server) {
        this.server = server;
        long id = next();
        EmailAddress email = EmailAddress.parse("owner" + id + "@example.com").orElseThrow();
        NewTeam team = new NewTeam("Team " + id, "Olu Owner", email, Visitor.PASSWORD);
        owner = bean(TeamService.class).found(id, team, TestPassword.hash()).orElseThrow();
    }

    public static TestTeam on(EmbeddedServer server) {
        return new TestTeam(server);
    }

    public CurrentMember owner() {
        return owner;
    }

    public long id() {
        return owner.teamId();
    }

    /** A person with an account of their own who is in this team alone. */
    public CurrentMember add(Role role) {
        return add(stranger(), role);
    }

    /** Somebody who is there already joins this team, too. */
    public CurrentMember add(Person person, Role role) {
        return bean(TestPeople.class).join(owner, person, role);
    }

    /** A link by which one may join. */
    public String link(Role role) {
        return "/join/" + id() + "/"
                + bean(InvitationService.class).create(owner, role).token();
    }

    /** The owner says that several people use this sign-in on one screen. */
    public void share(CurrentMember member) {
        bean(MemberService.class).share(owner, member.memberId(), true);
    }

    /** The owner removes somebody, as the form does. */
    public void remove(CurrentMember member) {
        bean(MemberService.class).remove(owner, member.memberId());
    }

    /** A person with an account who is in no team. */
    public Person stranger() {
        long id = next();
        return bean(TestPeople.class).add(id, "person" + id + "@example.com", "Pat Person " + id);
    }

    /** The member's browser, signed in. */
    public Visitor browserOf(CurrentMember member) {
        return Visitor.holding(
                server, bean(SessionService.class).open(member.personId(), member.teamId(), "A test", false));
    }

    /** The browser of somebody in no team, signed in. */
    public Visitor browserOf(Person person) {
        return Visitor.holding(server, bean(SessionService.class).open(person.id(), null, "A test", false));
    }

    /** The browser at a screen that several share, where somebody chose a name that has no sign-in of its own. */
    public Visitor atSharedScreen(String name) {
        CurrentMember desk = add(Role.MEMBER);
        share(desk);
        browserOf(owner).get("/team").post("/team/names", Map.of("name", name));
        Visitor screen = browserOf(desk).get("/team/who");
        String id = screen.page().select("#names button:contains(" + name + ")").val();
        screen.post("/team/who", Map.of("member", id));
        return screen.get("/");
    }

    private long next() {
        return bean(Ids.class).next();
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }
}
