package gatehouse.inbox;

import gatehouse.outreach.OutreachKind;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Action;
import gatehouse.web.FormValues;
import gatehouse.web.NotFound;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a member's word reach further: first a page that shows what it would do, then the lesson itself. */
@Controller("/inbox/{id}/lessons")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TeachingController {
    private final TeachingService teaching;
    private final InboxService inbox;
    private final VerdictWords words;

    TeachingController(TeachingService teaching, InboxService inbox, VerdictWords words) {
        this.teaching = teaching;
        this.inbox = inbox;
        this.words = words;
    }

    @Get
    HttpResponse<?> preview(
            CurrentMember member, long id, @QueryValue @Nullable String reach, @QueryValue @Nullable String action) {
        return answer(member, id, reach, action, false);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> teach(CurrentMember member, long id, @Body Map<String, Object> body) {
        FormValues form = new FormValues(body);
        return answer(member, id, form.line("reach"), form.line("action"), true);
    }

    private HttpResponse<?> answer(
            CurrentMember member, long id, @Nullable String reach, @Nullable String action, boolean keep) {
        Map<String, Object> model = new HashMap<>();
        JudgedOutreach item = inbox.find(member, id).orElseThrow(NotFound::new);
        Map<Reach, String> reaches = teaching.reaches(member, id);
        @Nullable Reach chosen = InboxFilter.find(Reach.class, reach);
        @Nullable Action step = InboxFilter.find(Action.class, action);
        model.put("item", item);
        model.put("reaches", reaches);
        model.put("steps", steps(item.outreach().kind()));
        model.put("chosen", chosen);
        model.put("step", step);
        if (chosen == null || !reaches.containsKey(chosen)) {
            boolean unread = chosen == Reach.KIND && item.verdict().readAs() == null;
            return problem(model, "teach-reach", unread ? "teach.reach.unread" : "teach.reach.wrong");
        }
        LessonPreview preview = teaching.preview(member, id, chosen, step).orElseThrow(NotFound::new);
        if (preview.intent() == null && step == null) {
            return problem(model, "teach-action", "teach.nothing");
        }
        if (keep) {
            teaching.teach(member, id, chosen, step);
            return HttpResponse.seeOther(URI.create("/inbox/" + id + "?taught=yes#right"));
        }
        model.put("preview", preview);
        model.put("errors", Map.of());
        return HttpResponse.ok(new ModelAndView<>("inbox/teach", model));
    }

    private HttpResponse<?> problem(Map<String, Object> model, String field, String key) {
        model.put("errors", Map.of(field, words.say(key)));
        return HttpResponse.unprocessableEntity().body(new ModelAndView<>("inbox/teach", model));
    }

    /** What can be done with an outreach of that kind. */
    static List<Action> steps(OutreachKind kind) {
        return Arrays.stream(Action.values())
                .filter(action -> kind.needsAcceptance() || !isForRequests(action))
                .toList();
    }

    private static boolean isForRequests(Action action) {
        return action == Action.ACCEPT || action == Action.DECLINE || action == Action.FOLLOW_INSTEAD;
    }
}
