package gatehouse.privacy;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stranger's data: shows what there is, hands it out, erases it.
 *
 * <p>Whom one looks for is always posted: in an address it would stay in the browser's history and in logs.
 */
@Controller("/team/privacy/stranger")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StrangerController {
    private final StrangerService strangers;
    private final ExportService export;
    private final Sentences sentences;

    StrangerController(StrangerService strangers, ExportService export, Sentences sentences) {
        this.strangers = strangers;
        this.export = export;
        this.sentences = sentences;
    }

    @Get
    HttpResponse<?> ask(CurrentMember member, @QueryValue @Nullable Integer erased) {
        return HttpResponse.ok(page(StrangerForm.EMPTY, Map.of(), null, erased));
    }

    @Post
    HttpResponse<?> find(CurrentMember member, @Body Map<String, Object> body) {
        StrangerForm form = StrangerForm.of(new FormValues(body));
        return form.errors().isEmpty()
                ? HttpResponse.ok(page(form, Map.of(), strangers.find(member, form.toStranger()), null))
                : refused(form);
    }

    @Post("/export")
    HttpResponse<?> export(CurrentMember member, @Body Map<String, Object> body) {
        StrangerForm form = StrangerForm.of(new FormValues(body));
        return form.errors().isEmpty()
                ? Download.of(
                        export.stranger(member, strangers.find(member, form.toStranger())), "gatehouse-person.zip")
                : refused(form);
    }

    @Post("/erasure")
    HttpResponse<?> erase(CurrentMember member, @Body Map<String, Object> body) {
        StrangerForm form = StrangerForm.of(new FormValues(body));
        if (!form.errors().isEmpty()) {
            return refused(form);
        }
        int erased = strangers.erase(member, form.toStranger());
        return HttpResponse.seeOther(URI.create("/team/privacy/stranger?erased=" + erased));
    }

    private HttpResponse<?> refused(StrangerForm form) {
        return HttpResponse.unprocessableEntity().body(page(form, sentences.errors(form.errors()), null, null));
    }

    private static ModelAndView<?> page(
            StrangerForm form, Map<String, String> errors, @Nullable FoundStranger found, @Nullable Integer erased) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("errors", errors);
        model.put("found", found);
        model.put("erased", erased);
        return new ModelAndView<>("privacy/stranger", model);
    }
}
