package gatehouse.team;

import gatehouse.account.ResetService;
import gatehouse.followup.FollowUpService;
import gatehouse.guide.TeamAnswerForm;
import gatehouse.guide.TeamAnswerService;
import gatehouse.inbox.InboxService;
import gatehouse.inbox.TestCampaigns;
import gatehouse.intake.TestUpload;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import gatehouse.sender.TestSenders;
import gatehouse.verdict.Action;
import gatehouse.verdict.Lesson;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Fills the variables of a route with things that are there; a new kind of thing is entered here. */
final class Places {
    /** A word that stands in what each team has and nowhere else. */
    static final String PLANTED = "zebrafinch";

    private final EmbeddedServer server;

    /** Beginning of a route to a path with the ids of the team's own things; the first that fits counts. */
    private final Map<String, Function<TestTeam, String>> things = new LinkedHashMap<>();

    Places(EmbeddedServer server) {
        this.server = server;
        TestCampaigns campaigns = server.getApplicationContext().getBean(TestCampaigns.class);
        TestSenders senders = server.getApplicationContext().getBean(TestSenders.class);
        things.put("/static/{folder}/{file}", team -> "/static/css/gatehouse.css");
        things.put("/guide/signals/{key}", team -> "/guide/signals/asks-for-code");
        things.put("/checklist/ticks/{key}", team -> "/checklist/ticks/two-step");
        things.put("/guide/{topic}", team -> "/guide/ways-in");
        things.put("/team/lessons/{id}", team -> "/team/lessons/" + lesson(team));
        things.put("/reset/{key}", team -> "/reset/" + resetLink(team));
        things.put("/account/sessions/{id}", team -> "/account/sessions/1");
        things.put(
                "/account/resets/{id}",
                team -> "/account/resets/" + team.add(Role.MEMBER).memberId());
        things.put("/team/answers/{id}", team -> "/team/answers/" + answer(team));
        things.put("/follow-ups/{id}", team -> "/follow-ups/" + outreach(team));
        things.put("/calendar/{team}/{token}", team -> "/calendar/" + team.id() + "/" + feed(team));
        things.put("/intake/{id}/rejects/{table}", team -> "/intake/" + upload(team) + "/rejects/0");
        things.put("/intake/{id}", team -> "/intake/" + upload(team));
        things.put("/inbox/{id}", team -> "/inbox/" + outreach(team));
        things.put("/campaigns/{key}/strays/{id}/return", team -> {
            String key = campaigns.add(team, PLANTED);
            return "/campaigns/" + key + "/strays/" + campaigns.setApart(team, key) + "/return";
        });
        things.put("/campaigns/{key}/strays/{id}", team -> {
            String key = campaigns.add(team, PLANTED);
            return "/campaigns/" + key + "/strays/" + campaigns.newest(team, key);
        });
        things.put("/campaigns/{key}", team -> "/campaigns/" + campaigns.add(team, PLANTED));
        things.put("/senders/companies/{key}", team -> "/senders/companies/" + senders.company(team, PLANTED));
        things.put("/senders/{key}", team -> "/senders/" + senders.joined(team, PLANTED));
        things.put("/join/{team}/{token}", team -> team.link(Role.VIEWER));
        things.put(
                "/team/members/{id}",
                team -> "/team/members/" + team.add(Role.MEMBER).memberId());
        things.put("/team/invitations/{id}", team -> "/team/invitations/" + invitation(team));
    }

    /** The route's path in this team. */
    String in(TestTeam team, String template) {
        if (!template.contains("{")) {
            return template;
        }
        Map.Entry<String, Function<TestTeam, String>> thing = things.entrySet().stream()
                .filter(known -> template.startsWith(known.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("enter what " + template + " leads to in Places"));
        return thing.getValue().apply(team) + template.substring(thing.getKey().length());
    }

    /** The route's path with ids that nothing has. */
    static String nowhere(String template) {
        return template.replaceAll("\\{\\w+}", "4242");
    }

    /** Posts to a route what it would accept. */
    static void post(Visitor visitor, String route, String path) {
        if (route.equals("POST /intake")) {
            visitor.upload(path, PLANTED + ".csv", "Hello".getBytes(StandardCharsets.UTF_8));
        } else {
            visitor.post(path, fields(route));
        }
    }

    /** What a form of this route holds, so that it would be accepted; empty when it needs nothing. */
    private static Map<String, String> fields(String route) {
        return switch (route) {
            case "POST /inbox" -> Map.of("text", "Hello, are you open to a new role?");
            case "POST /inbox/{id}/sender" -> Map.of("relationship", "met");
            case "POST /inbox/{id}/lessons" -> Map.of("reach", "only", "action", "ignore");
            case "POST /inbox/{id}/decisions" -> Map.of("intent", "recruiter");
            case "POST /inbox/{id}/vetting" -> Map.of("vet-shared", "yes");
            case "POST /senders/{key}/union" -> Map.of("address", TestSenders.address(PLANTED, 3));
            case "POST /senders/{key}/separation" -> Map.of("other", TestSenders.key(PLANTED, 2));
            case "POST /compose" -> Map.of("text", "Hello", "kind", "message", "relationship", "met");
            case "POST /team/answers", "POST /team/answers/{id}" ->
                Map.of("title", "Our no", "text", "Thank you, but no.", "version", "0");
            case "POST /follow-ups/{id}" -> Map.of("to", "week");
            case "POST /follow-ups/calendar/zone" -> Map.of("zone", "Europe/Berlin");
            case "POST /team", "POST /team/names" -> Map.of("name", "Ana Example");
            case "POST /team/invitations" -> Map.of("role", "viewer");
            case "POST /team/members/{id}/role" -> Map.of("role", "viewer", "version", "0");
            case "POST /team/members/{id}/sharing" -> Map.of("shared", "true");
            case "POST /team/privacy/retention" -> Map.of("keep", "30");
            case "POST /team/privacy/stranger",
                    "POST /team/privacy/stranger/export",
                    "POST /team/privacy/stranger/erasure" -> Map.of("name", "Ada Example");
            default -> Map.of();
        };
    }

    private long invitation(TestTeam team) {
        return server.getApplicationContext()
                .getBean(InvitationService.class)
                .create(team.owner(), Role.VIEWER)
                .id();
    }

    private long lesson(TestTeam team) {
        LessonService lessons = server.getApplicationContext().getBean(LessonService.class);
        lessons.teach(team.owner(), outreach(team), Lesson.Scope.SENDER, "key", null, Action.IGNORE);
        return lessons.list(team.owner(), null).lessons().getFirst().id();
    }

    private String resetLink(TestTeam team) {
        return server.getApplicationContext()
                .getBean(ResetService.class)
                .make(team.owner(), team.add(Role.MEMBER).memberId(), false);
    }

    private String feed(TestTeam team) {
        return server.getApplicationContext().getBean(FollowUpService.class).openFeed(team.owner());
    }

    private long answer(TestTeam team) {
        TeamAnswerService answers = server.getApplicationContext().getBean(TeamAnswerService.class);
        answers.add(team.owner(), new TeamAnswerForm("About " + PLANTED, "", "Thank you for the " + PLANTED, "0"));
        return answers.list(team.owner()).getFirst().id();
    }

    private long upload(TestTeam team) {
        return server.getApplicationContext().getBean(TestUpload.class).of(team.owner(), PLANTED);
    }

    private long outreach(TestTeam team) {
        Outreach note = new Outreach(OutreachKind.MESSAGE, "", "A note about a " + PLANTED, Sender.UNKNOWN);
        return server.getApplicationContext()
                .getBean(InboxService.class)
                .receive(team.owner(), note, "form " + System.nanoTime());
    }
}
