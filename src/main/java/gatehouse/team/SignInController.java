package gatehouse.team;

import gatehouse.web.LocalPath;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {
    /** One sentence for every failure, so that nothing tells whether an account exists. */
    private static final String WRONG = "The e-mail address or the password is not right";

    private final AccountService accounts;

    SignInController(AccountService accounts) {
        this.accounts = accounts;
    }

    @Get("/sign-in")
    HttpResponse<?> show(HttpRequest<?> request, @Nullable @QueryValue String next) {
        URI to = LocalPath.of(next);
        if (request.getUserPrincipal().isPresent()) {
            return HttpResponse.seeOther(to);
        }
        if (!accounts.isOpen()) {
            return HttpResponse.seeOther(URI.create("/welcome"));
        }
        return HttpResponse.ok(page("", to, Map.of()));
    }

    @Post("/sign-in")
    HttpResponse<?> signIn(HttpRequest<?> request, @Body SignInForm form) {
        URI to = LocalPath.of(form.next());
        String email = form.email() == null ? "" : form.email();
        String password = form.password() == null ? "" : form.password();
        Optional<String> token = accounts.signIn(email, password);
        if (token.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(page(email, to, Map.of("email", WRONG)));
        }
        SessionCookie.SESSION.read(request).ifPresent(accounts::signOut);
        return SessionAnswers.signedIn(request, token.get(), to);
    }

    @Post("/sign-out")
    HttpResponse<?> signOut(HttpRequest<?> request) {
        SessionCookie.SESSION.read(request).ifPresent(accounts::signOut);
        return SessionAnswers.signedOut(request, URI.create("/sign-in"));
    }

    private static ModelAndView<?> page(String email, URI next, Map<String, String> errors) {
        return new ModelAndView<>("team/sign-in", Map.of("email", email, "next", next.toString(), "errors", errors));
    }
}
