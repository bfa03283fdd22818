package gatehouse.intake;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import io.micronaut.context.MessageSource;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check page: paste what arrived, and go to what we say of it. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckController {
    private final IntakeService intake;
    private final MessageSource messages;

    CheckController(IntakeService intake, MessageSource messages) {
        this.intake = intake;
        this.messages = messages;
    }

    @Get("/")
    HttpResponse<?> check(CurrentMember member, @QueryValue @Nullable String example) {
        if (!member.role().works()) {
            return HttpResponse.seeOther(URI.create("/inbox"));
        }
        @Nullable WorkedExample worked = WorkedExample.find(example);
        CheckForm form = worked == null ? CheckForm.empty() : CheckForm.of(worked);
        return HttpResponse.ok(new ModelAndView<>("intake/check", model(form, Map.of())));
    }

    @Post("/inbox")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> create(CurrentMember member, @Body Map<String, Object> body) {
        CheckForm form = CheckForm.of(new FormValues(body));
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return refused(form, errors);
        }
        IntakeService.Received received = intake.receive(member, form);
        List<Long> ids = received.ids();
        if (ids.isEmpty()) {
            return refused(form, Map.of("text", "check.text.own"));
        }
        String one = "/inbox/" + ids.getFirst() + (received.copied() ? "?read=copy" : "");
        return HttpResponse.seeOther(URI.create(ids.size() == 1 ? one : "/inbox?added=" + ids.size()));
    }

    private HttpResponse<?> refused(CheckForm form, Map<String, String> errors) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach((field, key) -> sentences.put(
                field,
                messages.getMessage(key, MessageSource.MessageContext.DEFAULT).orElse(key)));
        return HttpResponse.unprocessableEntity().body(new ModelAndView<>("intake/check", model(form, sentences)));
    }

    private static Map<String, Object> model(CheckForm form, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("errors", errors);
        model.put("kinds", List.of(OutreachKind.values()));
        model.put("relationships", List.of(Relationship.values()));
        model.put("marks", ProfileMark.entered());
        model.put("examples", WorkedExample.ALL);
        return model;
    }
}
