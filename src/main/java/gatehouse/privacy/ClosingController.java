package gatehouse.privacy;

import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import gatehouse.web.Sentences;
import gatehouse.web.SessionCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Map;
import java.util.function.Predicate;

/**
 * Deletes the team's account, or the own place in it.
 *
 * <p>Whoever comes here has given their password in the last minutes: {@code ProofFilter} of the room account asks for it.
 */
@Controller("/team/privacy")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClosingController {
    private final ClosingService closing;
    private final Sentences sentences;

    ClosingController(ClosingService closing, Sentences sentences) {
        this.closing = closing;
        this.sentences = sentences;
    }

    @Get("/closing")
    ModelAndView<?> askTeam(CurrentMember member) {
        return page("team", member, ClosingForm.EMPTY, Map.of());
    }

    @Post("/closing")
    HttpResponse<?> closeTeam(HttpRequest<?> request, CurrentMember member, @Body Map<String, Object> body) {
        return sent("team", request, member, body, owner -> {
            closing.closeTeam(owner);
            return true;
        });
    }

    @Get("/leaving")
    ModelAndView<?> askPerson(CurrentMember member) {
        return page("person", member, ClosingForm.EMPTY, Map.of());
    }

    @Post("/leaving")
    HttpResponse<?> leave(HttpRequest<?> request, CurrentMember member, @Body Map<String, Object> body) {
        return sent("person", request, member, body, closing::leave);
    }

    private HttpResponse<?> sent(
            String what,
            HttpRequest<?> request,
            CurrentMember member,
            Map<String, Object> body,
            Predicate<CurrentMember> work) {
        closing.confirm(member);
        ClosingForm form = ClosingForm.of(new FormValues(body));
        Map<String, String> errors = form.errors(member.teamName());
        if (errors.isEmpty() && !work.test(member)) {
            errors = Map.of("name", "closing.last-owner");
        }
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(page(what, member, form, errors));
        }
        return HttpResponse.seeOther(URI.create("/sign-in"))
                .cookie(SessionCookie.SESSION.removed(request))
                .cookie(SessionCookie.VISIT.removed(request));
    }

    private ModelAndView<?> page(String what, CurrentMember member, ClosingForm form, Map<String, String> errors) {
        return new ModelAndView<>(
                "privacy/closing",
                Map.of("what", what, "member", member, "typed", form.name(), "errors", sentences.errors(errors)));
    }
}
