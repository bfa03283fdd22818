package gatehouse.intake;

import gatehouse.archive.CopiedOutreach;
import gatehouse.intake.FoundForm.Way;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import gatehouse.web.Sentences;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check page: paste what arrived, and go to what we say of it. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckController {
    private final IntakeService intake;
    private final Sentences sentences;

    CheckController(IntakeService intake, Sentences sentences) {
        this.intake = intake;
        this.sentences = sentences;
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
        FormValues values = new FormValues(body);
        CheckForm form = CheckForm.of(values);
        FoundForm choice = FoundForm.of(values);
        if (choice.way() == Way.EDIT) {
            return HttpResponse.ok(new ModelAndView<>("intake/check", model(form, Map.of())));
        }
        List<CopiedOutreach> found = choice.way() == Way.WHOLE ? List.of() : intake.find(member, form);
        Map<String, String> errors = form.errors(found);
        if (errors.isEmpty() && found.size() == 1 && !IntakeService.saysSomething(found.getFirst())) {
            errors.put("text", "check.text.own");
        }
        if (found.size() > FoundForm.MOST) {
            errors.put("text", "check.text.many");
        }
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(new ModelAndView<>("intake/check", model(form, sentences.errors(errors))));
        }
        return switch (found.size()) {
            case 0 -> to("/inbox/" + intake.receive(member, form));
            case 1 -> to("/inbox/" + intake.receive(member, form, found.getFirst()) + "?read=copy");
            default -> several(member, form, found, choice);
        };
    }

    /** Shows what was found on a page before anything is kept, then takes what was chosen. */
    private HttpResponse<?> several(
            CurrentMember member, CheckForm form, List<CopiedOutreach> found, FoundForm choice) {
        boolean isAnswered = choice.way() == Way.EACH;
        if (isAnswered && !choice.takesNone(found.size())) {
            List<Long> ids = intake.receive(member, form, found, choice.taken());
            return to(ids.size() == 1 ? "/inbox/" + ids.getFirst() + "?read=copy" : "/inbox?added=" + ids.size());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("rows", choice.rows(found));
        model.put("errors", sentences.errors(isAnswered ? Map.of("take", "found.none") : Map.of()));
        ModelAndView<?> page = new ModelAndView<>("intake/found", model);
        return isAnswered ? HttpResponse.unprocessableEntity().body(page) : HttpResponse.ok(page);
    }

    private static HttpResponse<?> to(String path) {
        return HttpResponse.seeOther(URI.create(path));
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
