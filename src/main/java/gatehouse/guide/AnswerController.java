package gatehouse.guide;

import gatehouse.intent.Intent;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All answers to copy: ours, and the pages on which a team keeps its own. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerController {
    private static final URI LIST = URI.create("/team/answers");

    private final AnswerService answers;
    private final TeamAnswerService own;
    private final Sentences sentences;

    AnswerController(AnswerService answers, TeamAnswerService own, Sentences sentences) {
        this.answers = answers;
        this.own = own;
        this.sentences = sentences;
    }

    @Get("/guide/answers")
    @View("guide/answers")
    Map<String, Object> all(@QueryValue @Nullable String tone) {
        AnswerWish wish = AnswerWish.of(tone, null);
        return Map.of("answers", answers.all(wish.tone()), "wish", wish, "tones", List.of(Tone.values()));
    }

    @Get("/team/answers")
    @View("guide/own-answers")
    Map<String, Object> list(CurrentMember member) {
        return listModel(member, TeamAnswerForm.EMPTY, Map.of());
    }

    @Post("/team/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(CurrentMember member, @Body Map<String, Object> body) {
        TeamAnswerForm form = TeamAnswerForm.of(new FormValues(body));
        Map<String, String> errors = form.errors();
        if (errors.isEmpty()) {
            errors = errorsOf(own.add(member, form));
        }
        return errors.isEmpty()
                ? HttpResponse.seeOther(LIST)
                : refused("guide/own-answers", listModel(member, form, sentences.errors(errors)));
    }

    @Get("/team/answers/{id}")
    @View("guide/own-answer")
    Map<String, Object> show(CurrentMember member, long id) {
        TeamAnswer answer = own.find(member, id).orElseThrow(NotFound::new);
        return model(id, TeamAnswerForm.of(answer), Map.of());
    }

    @Post("/team/answers/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(CurrentMember member, long id, @Body Map<String, Object> body) {
        if (own.find(member, id).isEmpty()) {
            throw new NotFound();
        }
        TeamAnswerForm form = TeamAnswerForm.of(new FormValues(body));
        Map<String, String> errors = form.errors();
        if (errors.isEmpty()) {
            errors = errorsOf(own.change(member, id, form));
        }
        return errors.isEmpty()
                ? HttpResponse.seeOther(LIST)
                : refused("guide/own-answer", model(id, form, sentences.errors(errors)));
    }

    @Post("/team/answers/{id}/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(CurrentMember member, long id, @Body Map<String, Object> body) {
        if (!own.delete(member, id)) {
            throw new NotFound();
        }
        return HttpResponse.seeOther(LIST);
    }

    private Map<String, Object> listModel(CurrentMember member, TeamAnswerForm form, Map<String, String> errors) {
        Map<String, Object> model = model(0, form, errors);
        model.put("answers", own.list(member));
        return model;
    }

    private static Map<String, Object> model(long id, TeamAnswerForm form, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("form", form);
        model.put("errors", errors);
        model.put("intents", List.of(Intent.values()));
        return model;
    }

    private static Map<String, String> errorsOf(TeamAnswerService.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> Map.of();
            case TITLE_TAKEN, TOO_MANY -> Map.of("title", outcome.key());
            case CHANGED_MEANWHILE -> Map.of("text", outcome.key());
        };
    }

    private static HttpResponse<?> refused(String view, Map<String, Object> model) {
        return HttpResponse.unprocessableEntity().body(new ModelAndView<>(view, model));
    }
}
