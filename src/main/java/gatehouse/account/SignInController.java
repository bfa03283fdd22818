package gatehouse.account;

import gatehouse.account.SignInOutcome.CodeNeeded;
import gatehouse.account.SignInOutcome.Done;
import gatehouse.account.SignInOutcome.Expired;
import gatehouse.account.SignInOutcome.TooOften;
import gatehouse.account.SignInOutcome.Wrong;
import gatehouse.team.AccountService;
import gatehouse.web.LocalPath;
import gatehouse.web.SessionAnswers;
import gatehouse.web.SessionCookie;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in, by password and then perhaps a code, and signing out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {
    /** One sentence for every failure, so that nothing tells whether an account exists. */
    private static final String WRONG = "The e-mail address or the password is not right";

    private static final URI SIGN_IN = URI.create("/sign-in");

    private final AccountService accounts;
    private final SignInService signIn;
    private final Callers callers;

    SignInController(AccountService accounts, SignInService signIn, Callers callers) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.callers = callers;
    }

    @Get("/sign-in")
    HttpResponse<?> show(HttpRequest<?> request, @Nullable @QueryValue String next, @Nullable @QueryValue String done) {
        URI to = LocalPath.of(next);
        if (request.getUserPrincipal().isPresent()) {
            return HttpResponse.seeOther(to);
        }
        if (!accounts.isOpen()) {
            return HttpResponse.seeOther(URI.create("/welcome"));
        }
        return HttpResponse.ok(page("", to, Map.of(), Notice.find(done)));
    }

    @Post("/sign-in")
    HttpResponse<?> signIn(HttpRequest<?> request, @Body SignInForm form) {
        URI to = LocalPath.of(form.next());
        String email = form.email() == null ? "" : form.email();
        String password = form.password() == null ? "" : form.password();
        return switch (signIn.signIn(email, password, callers.of(request))) {
            case Done done -> signedIn(request, done, to);
            case CodeNeeded needed ->
                HttpResponse.seeOther(withNext("/sign-in/code", to))
                        .cookie(SessionCookie.STEP.holding(needed.stepToken(), SignInStepService.LASTS, request));
            case TooOften often -> Refused.tooOften(often, page(email, to, Map.of("email", often.sentence())));
            case Wrong _, Expired _ -> HttpResponse.unprocessableEntity().body(page(email, to, Map.of("email", WRONG)));
        };
    }

    @Get("/sign-in/code")
    HttpResponse<?> askCode(HttpRequest<?> request, @Nullable @QueryValue String next) {
        boolean begun = SessionCookie.STEP.read(request).filter(signIn::isBegun).isPresent();
        URI to = LocalPath.of(next);
        return begun ? HttpResponse.ok(codePage(to, Map.of())) : HttpResponse.seeOther(withNext("/sign-in", to));
    }

    @Post("/sign-in/code")
    HttpResponse<?> finish(HttpRequest<?> request, @Body CodeForm form) {
        URI to = LocalPath.of(form.next());
        String step = SessionCookie.STEP.read(request).orElse("");
        return switch (signIn.finish(step, form.typed(), callers.of(request))) {
            case Done done -> signedIn(request, done, to);
            case TooOften often -> Refused.tooOften(often, codePage(to, Map.of("code", often.sentence())));
            case Wrong _ -> HttpResponse.unprocessableEntity().body(codePage(to, Map.of("code", CodeForm.WRONG)));
            case Expired _, CodeNeeded _ -> HttpResponse.seeOther(withNext("/sign-in", to));
        };
    }

    @Post("/sign-out")
    HttpResponse<?> signOut(HttpRequest<?> request) {
        SessionCookie.SESSION.read(request).ifPresent(signIn::signOut);
        return SessionAnswers.signedOut(request, SIGN_IN);
    }

    /** Always under a new token: the session the browser had before ends. */
    private MutableHttpResponse<?> signedIn(HttpRequest<?> request, Done done, URI to) {
        SessionCookie.SESSION.read(request).ifPresent(signIn::replace);
        return SessionAnswers.signedIn(request, done.token(), to);
    }

    private static URI withNext(String path, URI next) {
        UriBuilder to = UriBuilder.of(path);
        return next.toString().equals("/")
                ? to.build()
                : to.queryParam("next", next.toString()).build();
    }

    private static ModelAndView<?> page(String email, URI next, Map<String, String> errors) {
        return page(email, next, errors, Optional.empty());
    }

    private static ModelAndView<?> page(String email, URI next, Map<String, String> errors, Optional<Notice> notice) {
        Map<String, Object> model = new HashMap<>(Map.of("email", email, "next", next.toString(), "errors", errors));
        notice.ifPresent(done -> model.put("done", done.sentence()));
        return new ModelAndView<>("account/sign-in", model);
    }

    private static ModelAndView<?> codePage(URI next, Map<String, String> errors) {
        return new ModelAndView<>("account/code", Map.of("next", next.toString(), "errors", errors));
    }
}
