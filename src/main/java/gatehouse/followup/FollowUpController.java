package gatehouse.followup;

import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import gatehouse.web.NotFound;
import gatehouse.web.Sentences;
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
import io.micronaut.views.View;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of follow-ups: the list, setting a day, done, putting off. */
@Controller("/follow-ups")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowUpController {
    private static final URI LIST = URI.create("/follow-ups");

    private final FollowUpService followUps;
    private final Sentences sentences;

    FollowUpController(FollowUpService followUps, Sentences sentences) {
        this.followUps = followUps;
        this.sentences = sentences;
    }

    @Get
    @View("followup/index")
    Map<String, Object> index(CurrentMember member) {
        return Map.of("page", followUps.page(member));
    }

    @Get("/{id}")
    @View("followup/show")
    Map<String, Object> show(CurrentMember member, long id) {
        String on = followUps.find(member, id).map(f -> f.dueOn().toString()).orElse("");
        String note = followUps.find(member, id).map(FollowUp::note).orElse("");
        return model(member, id, new FollowUpForm("", on, note), Map.of());
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remind(CurrentMember member, long id, @Body Map<String, Object> body) {
        FollowUpForm form = FollowUpForm.of(new FormValues(body));
        LocalDate today = followUps.today(member);
        Map<String, String> errors = form.errors(today);
        @Nullable LocalDate on = form.day(today);
        if (!errors.isEmpty() || on == null) {
            return HttpResponse.unprocessableEntity()
                    .body(new ModelAndView<>("followup/show", model(member, id, form, errors)));
        }
        return backIf(followUps.remind(member, id, on, form.note()));
    }

    @Post("/{id}/completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> complete(CurrentMember member, long id, @Body Map<String, Object> body) {
        return backIf(followUps.setDone(member, id, true));
    }

    @Post("/{id}/reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(CurrentMember member, long id, @Body Map<String, Object> body) {
        return backIf(followUps.setDone(member, id, false));
    }

    private Map<String, Object> model(CurrentMember member, long id, FollowUpForm form, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("sender", followUps.senderOf(member, id).orElseThrow(NotFound::new));
        model.put("id", id);
        model.put("form", form);
        model.put("errors", sentences.errors(errors));
        model.put("today", followUps.today(member).toString());
        return model;
    }

    private static HttpResponse<?> backIf(boolean there) {
        if (!there) {
            throw new NotFound();
        }
        return HttpResponse.seeOther(LIST);
    }
}
