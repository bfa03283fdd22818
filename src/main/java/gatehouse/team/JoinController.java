package gatehouse.team;

import gatehouse.team.InvitationService.Offer;
import gatehouse.web.BrowserName;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page an invitation leads to: open an account and join, or join with the account one is signed in to. */
@Controller("/join/{team}/{token}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class JoinController {
    private static final URI HOME = URI.create("/");
    private static final String TAKEN =
            "This e-mail address has an account already. Sign in with it, and you come back here";

    private final JoinService joining;

    JoinController(JoinService joining) {
        this.joining = joining;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @Nullable SignedIn person, long team, String token) {
        return HttpResponse.ok(page(request, offer(team, token), person, JoinForm.EMPTY, Map.of()));
    }

    @Post
    HttpResponse<?> join(
            HttpRequest<?> request, @Nullable SignedIn person, long team, String token, @Body JoinForm form) {
        Offer offer = offer(team, token);
        if (person != null) {
            String session = SessionCookie.SESSION.read(request).orElseThrow();
            return entered(request, joining.join(team, token, person, session));
        }
        Map<String, String> errors = form.errors(offer.teamName());
        if (!errors.isEmpty()) {
            return refused(request, offer, form, errors);
        }
        try {
            return entered(
                    request, joining.join(team, token, form.toNewPerson(offer.teamName()), BrowserName.of(request)));
        } catch (JoinRefused e) {
            return refused(request, offer, form, Map.of("email", TAKEN));
        }
    }

    private Offer offer(long team, String token) {
        return joining.find(team, token).orElseThrow(JoinController::closed);
    }

    private static HttpResponse<?> entered(HttpRequest<?> request, Optional<String> session) {
        return SessionAnswers.signedIn(request, session.orElseThrow(JoinController::closed), HOME);
    }

    private static HttpResponse<?> refused(
            HttpRequest<?> request, Offer offer, JoinForm form, Map<String, String> errors) {
        return HttpResponse.unprocessableEntity().body(page(request, offer, null, form, errors));
    }

    /** One answer for used, revoked, expired and never made. */
    private static Refusal closed() {
        return new Refusal(HttpStatus.NOT_FOUND, "invitation");
    }

    private static ModelAndView<?> page(
            HttpRequest<?> request, Offer offer, @Nullable SignedIn person, JoinForm form, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("offer", offer);
        model.put("person", person);
        model.put("here", request.getPath());
        model.put("form", form.withoutPassword());
        model.put("errors", errors);
        return new ModelAndView<>("team/join", model);
    }
}
