package gatehouse.team;

import gatehouse.inbox.InboxService;
import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Sender;
import io.micronaut.runtime.server.EmbeddedServer;
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
        things.put("/static/{folder}/{file}", team -> "/static/css/gatehouse.css");
        things.put("/guide/signals/{key}", team -> "/guide/signals/asks-for-code");
        things.put("/checklist/ticks/{key}", team -> "/checklist/ticks/two-step");
        things.put("/guide/{topic}", team -> "/guide/ways-in");
        things.put("/inbox/{id}", team -> "/inbox/" + outreach(team));
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

    private long outreach(TestTeam team) {
        Outreach note = new Outreach(OutreachKind.MESSAGE, "", "A note about a " + PLANTED, Sender.UNKNOWN);
        return server.getApplicationContext()
                .getBean(InboxService.class)
                .receive(team.owner(), note, "form " + System.nanoTime());
    }
}
