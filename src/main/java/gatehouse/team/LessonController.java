package gatehouse.team;

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
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of what the team has taught; each lesson can be taken away, and put back. */
@Controller("/team/lessons")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LessonController {
    private final LessonService lessons;

    LessonController(LessonService lessons) {
        this.lessons = lessons;
    }

    @Get
    @View("team/lessons")
    Map<String, Object> list(
            CurrentMember member, @QueryValue @Nullable String before, @QueryValue @Nullable String removed) {
        Map<String, Object> model = new HashMap<>();
        @Nullable Long below = id(before);
        LessonPage page = lessons.list(member, below);
        model.put("lessons", page.lessons());
        model.put("next", page.next());
        model.put("isFirst", below == null);
        model.put("mayChange", member.role().works());
        model.put("removed", id(removed));
        return model;
    }

    @Post("/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(CurrentMember member, long id, @Body Map<String, Object> body) {
        return lessons.remove(member, id) ? to("/team/lessons?removed=" + id) : gone();
    }

    @Post("/{id}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(CurrentMember member, long id, @Body Map<String, Object> body) {
        return lessons.restore(member, id) ? to("/team/lessons#lesson-" + id) : gone();
    }

    private static HttpResponse<?> to(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    private static HttpResponse<?> gone() {
        throw new NotFound();
    }

    private static @Nullable Long id(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }
}
