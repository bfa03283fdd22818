package gatehouse.account;

import gatehouse.privacy.ClosingService;
import gatehouse.team.OpenSession;
import gatehouse.team.PersonService;
import gatehouse.web.SessionCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;

/** Deletes one's own account; whoever is in a team leaves it first, which does the same with the last one. */
@Controller("/account/deletion")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeletionController {
    private final PersonService people;
    private final ClosingService closing;

    DeletionController(PersonService people, ClosingService closing) {
        this.people = people;
        this.closing = closing;
    }

    @Get
    ModelAndView<?> ask(OpenSession session) {
        return new ModelAndView<>("account/deletion", Map.of("teams", people.teamNamesOf(session.personId())));
    }

    @Post
    HttpResponse<?> delete(HttpRequest<?> request, OpenSession session) {
        if (!closing.deleteAccount(session.personId())) {
            return HttpResponse.seeOther(URI.create("/account/deletion"));
        }
        return HttpResponse.seeOther(URI.create("/sign-in"))
                .cookie(SessionCookie.SESSION.removed(request))
                .cookie(SessionCookie.VISIT.removed(request));
    }
}
