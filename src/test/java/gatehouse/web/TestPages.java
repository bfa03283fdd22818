package gatehouse.web;

import gatehouse.team.CurrentMember;
import io.micronaut.http.HttpStatus;
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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages that go wrong in every way a page can, for the tests of the frame. */
@Controller("/test-pages")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TestPages {
    static final AtomicInteger POSTS = new AtomicInteger();

    @Get("/fault")
    String fault() {
        throw new IllegalStateException("words of a stranger");
    }

    @Get("/broken-template")
    ModelAndView<?> brokenTemplate() {
        return new ModelAndView<>("web/broken", Map.of("word", "words of a stranger"));
    }

    @Get("/too-often")
    String tooOften() {
        throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "429");
    }

    @Get("/missing")
    String missing() {
        throw new NotFound();
    }

    @Get("/numbers/{id}")
    String number(long id) {
        return "number " + id;
    }

    @Get("/list")
    String list(@QueryValue long before) {
        return "before " + before;
    }

    @Get("/member")
    String member(CurrentMember member) {
        return member.name() + " of " + member.teamName() + ", " + member.role().key();
    }

    @Get("/open")
    String open() {
        return "for anyone";
    }

    @Post("/posts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    String post(@Body Map<String, Object> form) {
        return "post " + POSTS.incrementAndGet() + " with " + form.size();
    }
}
