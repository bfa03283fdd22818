package gatehouse.account;

import gatehouse.team.Person;
import gatehouse.web.Refusal;
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
import java.util.Map;
import java.util.Optional;

/** Choosing a new password by a link, without being signed in. */
@Controller("/reset/{key}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetController {
    private static final URI SIGN_IN = URI.create("/sign-in?done=reset");

    private final ResetService resets;
    private final ProfileService profile;

    ResetController(ResetService resets, ProfileService profile) {
        this.resets = resets;
        this.profile = profile;
    }

    @Get
    ModelAndView<?> show(String key) {
        return page(personOf(key), key, Map.of());
    }

    @Post
    HttpResponse<?> change(String key, @Body ResetForm form) {
        Person person = personOf(key);
        Optional<String> problem = profile.passwordRules(person).problemOf(form.password());
        if (problem.isPresent()) {
            return HttpResponse.unprocessableEntity().body(page(person, key, Map.of("password", problem.get())));
        }
        if (!resets.use(key, form.typedPassword())) {
            throw gone();
        }
        return HttpResponse.seeOther(SIGN_IN);
    }

    private Person personOf(String key) {
        return resets.personOf(key).orElseThrow(ResetController::gone);
    }

    private static Refusal gone() {
        return new Refusal(HttpStatus.NOT_FOUND, "reset");
    }

    private static ModelAndView<?> page(Person person, String key, Map<String, String> errors) {
        return new ModelAndView<>(
                "account/reset",
                Map.of(
                        "email", person.email().text(),
                        "key", key,
                        "errors", errors));
    }
}
