package gatehouse.team;

import gatehouse.web.NotFound;
import gatehouse.web.Refusal;
import gatehouse.web.SessionAnswers;
import gatehouse.web.SessionCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The teams of one person: going from one to another, and opening a further one. */
@Controller("/team")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChoiceController {
    private static final URI HOME = URI.create("/");

    private final TeamService teams;
    private final SessionService sessions;

    ChoiceController(TeamService teams, SessionService sessions) {
        this.teams = teams;
        this.sessions = sessions;
    }

    @Get("/choice")
    ModelAndView<?> show(SignedIn person) {
        Map<String, Object> model = new HashMap<>();
        model.put("teams", teams.listOf(person.personId()));
        model.put("now", person.place());
        return new ModelAndView<>("team/choice", model);
    }

    @Post("/choice")
    HttpResponse<?> choose(HttpRequest<?> request, SignedIn person, @Body ChoiceForm form) {
        Long team = form.team();
        if (team == null) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "400");
        }
        boolean theirs = teams.listOf(person.personId()).stream().anyMatch(known -> known.teamId() == team);
        if (!theirs) {
            throw new NotFound();
        }
        return goTo(request, team);
    }

    @Get("/new")
    ModelAndView<?> newTeam() {
        return new ModelAndView<>("team/new", Map.of("name", "", "errors", Map.of()));
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, CurrentMember member, @Body NameForm form) {
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(new ModelAndView<>("team/new", Map.of("name", form.typed(), "errors", errors)));
        }
        return goTo(request, teams.foundAnother(member, form.tidied()));
    }

    private HttpResponse<?> goTo(HttpRequest<?> request, long team) {
        String session = SessionCookie.SESSION
                .read(request)
                .flatMap(token -> sessions.move(token, team, null))
                .orElseThrow(NotFound::new);
        return SessionAnswers.signedIn(request, session, HOME);
    }
}
