package gatehouse.account;

import gatehouse.team.OpenSession;
import gatehouse.team.TypedName;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of one's own account: name, ways to sign in, and the browsers that are signed in. */
@Controller("/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountController {
    private final ProfileService profile;

    AccountController(ProfileService profile) {
        this.profile = profile;
    }

    @Get
    ModelAndView<?> show(OpenSession session, @Nullable @QueryValue String done) {
        AccountPage page = profile.page(session);
        return page(page, page.name(), Map.of(), Notice.find(done));
    }

    @Post
    HttpResponse<?> rename(OpenSession session, @Body NameForm form) {
        TypedName name = new TypedName(form.name());
        Optional<String> problem = name.problem("your name");
        if (problem.isPresent()) {
            String typed = form.name() == null ? "" : form.name();
            return HttpResponse.unprocessableEntity()
                    .body(page(profile.page(session), typed, Map.of("name", problem.get()), Optional.empty()));
        }
        profile.rename(session, name.text());
        return Notice.NAME.page();
    }

    @Post("/sessions/{id}/deletion")
    HttpResponse<?> end(OpenSession session, long id) {
        profile.end(session, id);
        return Notice.SESSION.page();
    }

    @Post("/other-sessions/deletion")
    HttpResponse<?> endOthers(OpenSession session) {
        profile.endOthers(session);
        return Notice.SESSIONS.page();
    }

    private static ModelAndView<?> page(
            AccountPage page, String name, Map<String, String> errors, Optional<Notice> done) {
        Map<String, Object> model = new HashMap<>(Map.of("page", page, "name", name, "errors", errors));
        done.ifPresent(what -> model.put("done", what.sentence()));
        return new ModelAndView<>("account/show", model);
    }
}
