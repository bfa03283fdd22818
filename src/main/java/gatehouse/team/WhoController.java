package gatehouse.team;

import gatehouse.web.SessionAnswers;
import gatehouse.web.SessionCookie;
import io.micronaut.http.HttpRequest;
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
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** At a screen that several people share: who is there now? What is decided then carries that name. */
@Controller("/team/who")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WhoController {
    private static final URI HOME = URI.create("/");
    private static final String CHOOSE = "Choose your name from the list";

    private final MemberService members;
    private final SessionService sessions;

    WhoController(MemberService members, SessionService sessions) {
        this.members = members;
        this.sessions = sessions;
    }

    @Get
    HttpResponse<?> ask(SignedIn person) {
        CurrentMember screen = person.place();
        return screen == null || !person.isShared()
                ? HttpResponse.seeOther(HOME)
                : HttpResponse.ok(page(screen, person, Map.of()));
    }

    @Post
    HttpResponse<?> answer(HttpRequest<?> request, SignedIn person, @Body WhoForm form) {
        CurrentMember screen = person.place();
        if (screen == null || !person.isShared()) {
            return HttpResponse.seeOther(HOME);
        }
        Optional<Member> chosen = members.names(screen).stream()
                .filter(name -> form.member() != null && name.id() == form.member())
                .findFirst();
        if (chosen.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(page(screen, person, Map.of("names", CHOOSE)));
        }
        Optional<String> session = SessionCookie.SESSION
                .read(request)
                .flatMap(token ->
                        sessions.move(token, screen.teamId(), chosen.get().id()));
        return session.isPresent()
                ? SessionAnswers.signedIn(request, session.get(), HOME)
                : HttpResponse.seeOther(HOME);
    }

    private ModelAndView<?> page(CurrentMember screen, SignedIn person, Map<String, String> errors) {
        List<Member> names = members.names(screen);
        @Nullable Long now = person.isNamed() ? screen.memberId() : null;
        Map<String, Object> model = new HashMap<>();
        model.put("team", screen.teamName());
        model.put("names", names);
        model.put("now", now);
        model.put("errors", errors);
        return new ModelAndView<>("team/who", model);
    }
}
