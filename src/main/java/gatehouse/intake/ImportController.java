package gatehouse.intake;

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
import java.util.HashMap;
import java.util.Map;

/** The page of one upload: what is in it, how far it is, what it brought. */
@Controller("/intake/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportController {
    /** Seconds until a page that can't look by itself is loaded again. */
    private static final int LOOK_AGAIN = 3;

    private final ImportService imports;
    private final Sentences sentences;

    ImportController(ImportService imports, Sentences sentences) {
        this.imports = imports;
        this.sentences = sentences;
    }

    @Get
    @View("intake/show")
    Map<String, Object> show(CurrentMember member, long id) {
        MailboxImport one = imports.find(member, id).orElseThrow(NotFound::new);
        return model(member, one, StartForm.untouched(one, member), Map.of());
    }

    @Post("/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(CurrentMember member, long id, @Body Map<String, Object> body) {
        MailboxImport one = imports.find(member, id).orElseThrow(NotFound::new);
        StartForm form = StartForm.of(new FormValues(body));
        Map<String, String> errors = form.errors(one);
        if (one.state() == ImportState.PREVIEW && one.isOf(member) && !errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(new ModelAndView<>("intake/show", model(member, one, form, errors)));
        }
        imports.start(member, id, form);
        return back(member, id);
    }

    @Post("/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(CurrentMember member, long id, @Body Map<String, Object> body) {
        imports.cancel(member, id);
        return back(member, id);
    }

    @Post("/undoing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(CurrentMember member, long id, @Body Map<String, Object> body) {
        imports.undo(member, id);
        return back(member, id);
    }

    @Post("/sharing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> share(CurrentMember member, long id, @Body Map<String, Object> body) {
        boolean shared = new FormValues(body).line("shared").equals("true");
        imports.share(member, id, shared);
        return back(member, id);
    }

    private Map<String, Object> model(
            CurrentMember member, MailboxImport one, StartForm form, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", ImportPage.of(one, member, one.state().isOver() ? imports.decided(one) : 0));
        model.put("form", form);
        model.put("errors", sentences.errors(errors));
        if (one.state().isWorking()) {
            model.put("refresh", LOOK_AGAIN);
        }
        return model;
    }

    /** What a teammate shows can be looked at; a form of it that is sent all the same changes nothing. */
    private HttpResponse<?> back(CurrentMember member, long id) {
        if (imports.find(member, id).isEmpty()) {
            throw new NotFound();
        }
        return HttpResponse.seeOther(URI.create("/intake/" + id));
    }
}
