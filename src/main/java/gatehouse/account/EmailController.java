package gatehouse.account;

import gatehouse.team.EmailAddress;
import gatehouse.team.OpenSession;
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
import java.util.Map;
import java.util.Optional;

/** Changing the e-mail address one signs in with. */
@Controller("/account/email")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class EmailController {
    private static final String TAKEN = "Somebody else signs in with this address. Enter another one";

    private final ProfileService profile;

    EmailController(ProfileService profile) {
        this.profile = profile;
    }

    @Get
    ModelAndView<?> show(OpenSession session) {
        return page(session, "", Map.of());
    }

    @Post
    HttpResponse<?> change(OpenSession session, @Body EmailForm form) {
        Optional<EmailAddress> email = EmailAddress.parse(form.email());
        Optional<String> problem = EmailAddress.problemOf(form.email());
        if (email.isPresent() && !profile.changeEmail(session, email.get())) {
            problem = Optional.of(TAKEN);
        }
        if (problem.isPresent()) {
            String typed = form.email() == null ? "" : form.email();
            return HttpResponse.unprocessableEntity().body(page(session, typed, Map.of("email", problem.get())));
        }
        return Notice.EMAIL.page();
    }

    private ModelAndView<?> page(OpenSession session, String typed, Map<String, String> errors) {
        String now = profile.person(session).email().text();
        return new ModelAndView<>("account/email", Map.of("now", now, "email", typed, "errors", errors));
    }
}
