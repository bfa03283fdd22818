package gatehouse.team;

import gatehouse.web.BrowserName;
import gatehouse.web.SessionAnswers;
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
import java.util.Optional;

/** The first visit: one form that makes the team's account; closed for good once there is one. */
@Controller("/welcome")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WelcomeController {
    private static final URI CHECK = URI.create("/");
    private static final URI SIGN_IN = URI.create("/sign-in");

    private final AccountService accounts;

    WelcomeController(AccountService accounts) {
        this.accounts = accounts;
    }

    @Get
    HttpResponse<?> show() {
        return accounts.isOpen() ? HttpResponse.seeOther(CHECK) : HttpResponse.ok(page(WelcomeForm.EMPTY, Map.of()));
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, @Body WelcomeForm form) {
        if (accounts.isOpen()) {
            return HttpResponse.seeOther(SIGN_IN);
        }
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(page(form, errors));
        }
        Optional<String> token = accounts.open(form.toNewTeam(), BrowserName.of(request));
        return token.isEmpty() ? HttpResponse.seeOther(SIGN_IN) : SessionAnswers.signedIn(request, token.get(), CHECK);
    }

    private static ModelAndView<?> page(WelcomeForm form, Map<String, String> errors) {
        return new ModelAndView<>("team/welcome", Map.of("form", form.withoutPassword(), "errors", errors));
    }
}
