package gatehouse.compose;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which one checks an own request or message before it is sent. */
@Controller("/compose")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComposeController {
    private final ComposeService compose;
    private final FindingWords words;

    ComposeController(ComposeService compose, FindingWords words) {
        this.compose = compose;
        this.words = words;
    }

    @Get
    @View("compose/index")
    Map<String, Object> ask() {
        return model(ComposeForm.EMPTY, Map.of(), null);
    }

    /** Answers with the page itself and not with a redirect: nothing is kept that another page could show. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> check(CurrentMember member, @Body Map<String, Object> body) {
        ComposeForm form = ComposeForm.of(new FormValues(body));
        Map<String, String> errors = new LinkedHashMap<>();
        form.errors().forEach((field, key) -> errors.put(field, words.say(key)));
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(new ModelAndView<>("compose/index", model(form, errors, null)));
        }
        DraftReport report = compose.check(member, form.toDraft());
        return HttpResponse.ok(new ModelAndView<>("compose/index", model(form, Map.of(), report)));
    }

    private static Map<String, Object> model(
            ComposeForm form, Map<String, String> errors, @Nullable DraftReport report) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("errors", errors);
        model.put("report", report);
        model.put("sentChoices", List.of("0", "1", "2"));
        model.put("kinds", List.of(OutreachKind.values()));
        model.put("relationships", List.of(Relationship.values()));
        return model;
    }
}
