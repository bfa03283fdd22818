package gatehouse.account;

import gatehouse.account.SignInOutcome.CodeNeeded;
import gatehouse.account.SignInOutcome.Done;
import gatehouse.account.SignInOutcome.Expired;
import gatehouse.account.SignInOutcome.TooOften;
import gatehouse.account.SignInOutcome.Wrong;
import gatehouse.team.OpenSession;
import gatehouse.team.Person;
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

/** Changing one's password. */
@Controller("/account/password")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordController {
    private static final String WRONG = "This is not your current password";

    private final ProfileService profile;
    private final SignInService signIn;
    private final Callers callers;

    PasswordController(ProfileService profile, SignInService signIn, Callers callers) {
        this.profile = profile;
        this.signIn = signIn;
        this.callers = callers;
    }

    @Get
    ModelAndView<?> show(OpenSession session) {
        return page(profile.person(session), Map.of());
    }

    @Post
    HttpResponse<?> change(HttpRequest<?> request, OpenSession session, @Body PasswordForm form) {
        Person person = profile.person(session);
        Optional<String> problem = profile.passwordRules(person).problemOf(form.password());
        if (problem.isPresent()) {
            return HttpResponse.unprocessableEntity().body(page(person, Map.of("password", problem.get())));
        }
        return switch (signIn.changePassword(session, form.typedCurrent(), form.typedPassword(), callers.of(request))) {
            case Done done -> SessionAnswers.signedIn(request, done.token(), Notice.PASSWORD.address());
            case TooOften often -> Refused.tooOften(often, page(person, Map.of("current", often.sentence())));
            case Wrong _ -> HttpResponse.unprocessableEntity().body(page(person, Map.of("current", WRONG)));
            case Expired _, CodeNeeded _ -> HttpResponse.seeOther(URI.create("/sign-in"));
        };
    }

    private static ModelAndView<?> page(Person person, Map<String, String> errors) {
        return new ModelAndView<>(
                "account/password", Map.of("email", person.email().text(), "errors", errors));
    }
}
