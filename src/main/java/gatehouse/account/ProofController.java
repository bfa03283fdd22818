package gatehouse.account;

import gatehouse.account.SignInOutcome.CodeNeeded;
import gatehouse.account.SignInOutcome.Done;
import gatehouse.account.SignInOutcome.Expired;
import gatehouse.account.SignInOutcome.TooOften;
import gatehouse.account.SignInOutcome.Wrong;
import gatehouse.team.OpenSession;
import gatehouse.web.LocalPath;
import gatehouse.web.SessionAnswers;
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
import org.jspecify.annotations.Nullable;

/** Asks a signed-in person again who they are, before they change how they sign in. */
@Controller("/account/proof")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProofController {
    private static final String WRONG = "The password is not right";
    private static final String WRONG_WITH_CODE = "The password or the code is not right, or the code was used before";

    private final SignInService signIn;
    private final TwoStepService twoStep;
    private final Callers callers;

    ProofController(SignInService signIn, TwoStepService twoStep, Callers callers) {
        this.signIn = signIn;
        this.twoStep = twoStep;
        this.callers = callers;
    }

    @Get
    ModelAndView<?> ask(OpenSession session, @Nullable @QueryValue String next) {
        return page(twoStep.isOn(session.personId()), LocalPath.of(next), Map.of());
    }

    @Post
    HttpResponse<?> prove(HttpRequest<?> request, OpenSession session, @Body ProofForm form) {
        URI to = LocalPath.of(form.next());
        boolean code = twoStep.isOn(session.personId());
        String token = SessionCookie.SESSION.read(request).orElse("");
        return switch (signIn.proveAgain(
                token, session.personId(), form.typedPassword(), form.typedCode(), callers.of(request))) {
            case Done done -> SessionAnswers.signedIn(request, done.token(), to);
            case TooOften often -> Refused.tooOften(often, page(code, to, Map.of("password", often.sentence())));
            case Wrong _ ->
                HttpResponse.unprocessableEntity()
                        .body(page(code, to, Map.of("password", code ? WRONG_WITH_CODE : WRONG)));
            case Expired _, CodeNeeded _ -> HttpResponse.seeOther(URI.create("/sign-in"));
        };
    }

    private static ModelAndView<?> page(boolean code, URI next, Map<String, String> errors) {
        return new ModelAndView<>("account/proof", Map.of("code", code, "next", next.toString(), "errors", errors));
    }
}
