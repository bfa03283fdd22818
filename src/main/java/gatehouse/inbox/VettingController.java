package gatehouse.inbox;

import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import gatehouse.web.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;

/** The answers to the vetting questions of a verdict page. */
@Controller("/inbox/{id}/vetting")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class VettingController {
    private final VettingService vettings;

    VettingController(VettingService vettings) {
        this.vettings = vettings;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(CurrentMember member, long id, @Body Map<String, Object> body) {
        if (!vettings.keep(member, id, VettingForm.read(new FormValues(body)))) {
            throw new NotFound();
        }
        return HttpResponse.seeOther(URI.create("/inbox/" + id + "?again=yes"));
    }
}
