package gatehouse.account;

import gatehouse.team.CurrentMember;
import gatehouse.team.Person;
import gatehouse.web.OwnAddress;
import io.micronaut.http.HttpRequest;
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

/** Making a link with which a member chooses a new password; for those who run the team. */
@Controller("/account/resets/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetLinkController {
    private final ResetService resets;

    ResetLinkController(ResetService resets) {
        this.resets = resets;
    }

    @Get
    ModelAndView<?> ask(CurrentMember member, long id) {
        Person person = resets.personFor(member, id);
        return new ModelAndView<>(
                "account/reset-new", Map.of("id", id, "name", person.name(), "twoStep", resets.hasTwoStep(person)));
    }

    /** Answers with the link at once: it is kept nowhere, so no other page could show it. */
    @Post
    ModelAndView<?> make(HttpRequest<?> request, CurrentMember member, long id, @Body ResetLinkForm form) {
        Person person = resets.personFor(member, id);
        String secret = resets.make(member, id, form.endsTwoStep());
        return new ModelAndView<>(
                "account/reset-link",
                Map.of("name", person.name(), "link", OwnAddress.of(request, "/reset/" + secret)));
    }
}
