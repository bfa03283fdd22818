package gatehouse.intake;

import gatehouse.team.CurrentMember;
import gatehouse.web.Refusal;
import gatehouse.web.Sentences;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page where files are handed in, with those that were. */
@Controller("/intake")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class UploadController {
    private final UploadService uploads;
    private final ImportService imports;
    private final Sentences sentences;

    UploadController(UploadService uploads, ImportService imports, Sentences sentences) {
        this.uploads = uploads;
        this.imports = imports;
        this.sentences = sentences;
    }

    @Get
    HttpResponse<?> index(CurrentMember member, @QueryValue(defaultValue = "0") long left) {
        return member.role().works()
                ? HttpResponse.ok(page(member, left, Map.of()))
                : HttpResponse.seeOther(URI.create("/inbox"));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(CurrentMember member, HttpRequest<?> request, @Body @Nullable InputStream form) {
        if (form == null) {
            throw tooLarge();
        }
        String type = request.getHeaders().get("Content-Type", String.class, "");
        UploadService.Received received;
        try (form) {
            received = uploads.receive(member, form, type);
        } catch (IOException e) {
            throw isTooLarge(e) ? tooLarge() : new Refusal(HttpStatus.BAD_REQUEST, "upload-broken");
        }
        if (received.ids().isEmpty() && received.left() == 0) {
            return HttpResponse.unprocessableEntity()
                    .body(page(member, 0, sentences.errors(Map.of("file", "intake.no-file"))));
        }
        return HttpResponse.seeOther(received.page());
    }

    private ModelAndView<?> page(CurrentMember member, long left, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("errors", errors);
        model.put("left", left);
        model.put(
                "imports",
                imports.list(member).stream()
                        .map(one -> ImportPage.of(one, member, 0))
                        .toList());
        return new ModelAndView<>("intake/index", model);
    }

    private static boolean isTooLarge(Throwable thrown) {
        return thrown instanceof ContentLengthExceededException
                || (thrown.getCause() != null && isTooLarge(thrown.getCause()));
    }

    private static Refusal tooLarge() {
        return new Refusal(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "upload-too-large");
    }
}
