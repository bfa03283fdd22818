package gatehouse.connection;

import gatehouse.db.ConflictRetry;
import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member's own page of connections: who they are, whether teammates may see it, and how to be rid of them. */
@Controller("/connections")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConnectionController {
    private static final int LONGEST_SEARCH = 100;
    private static final int AT_ONCE = 1_000;

    private final ConnectionService connections;
    private final ConflictRetry retry;

    ConnectionController(ConnectionService connections, ConflictRetry retry) {
        this.connections = connections;
        this.retry = retry;
    }

    @Get
    @View("connection/index")
    Map<String, Object> index(
            CurrentMember member,
            @QueryValue @Nullable String search,
            @QueryValue @Nullable String number,
            @QueryValue @Nullable String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", connections.page(member, line(search), page(number)));
        model.put("done", done == null ? "" : done);
        return model;
    }

    @Post("/sharing")
    HttpResponse<?> share(CurrentMember member, @Body Map<String, Object> body) {
        boolean shown = new FormValues(body).line("shown").equals("yes");
        connections.share(member, shown);
        return HttpResponse.seeOther(URI.create("/connections?done=" + (shown ? "shown" : "hidden")));
    }

    @Post("/removal")
    HttpResponse<?> remove(CurrentMember member, @Body Map<String, Object> body) {
        while (retry.run(() -> connections.remove(member, AT_ONCE)) == AT_ONCE) {
            // the next batch
        }
        return HttpResponse.seeOther(URI.create("/connections?done=removed"));
    }

    private static String line(@Nullable String search) {
        String line = search == null ? "" : search.strip();
        return line.length() > LONGEST_SEARCH ? line.substring(0, LONGEST_SEARCH) : line;
    }

    private static int page(@Nullable String number) {
        return number != null && number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 1;
    }
}
