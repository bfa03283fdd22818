package gatehouse.privacy;

import gatehouse.team.CurrentMember;
import gatehouse.web.FormValues;
import gatehouse.web.Refusal;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is kept and for how long, changes that, and hands everything out. */
@Controller("/team/privacy")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PrivacyController {
    private final PrivacyService privacy;
    private final ExportService export;

    PrivacyController(PrivacyService privacy, ExportService export) {
        this.privacy = privacy;
        this.export = export;
    }

    @Get
    @View("privacy/index")
    Map<String, Object> index(CurrentMember member, @QueryValue @Nullable String saved) {
        Map<String, Object> model = new HashMap<>();
        model.put("member", member);
        model.put("retention", privacy.retention(member));
        model.put("choices", member.role().manages() ? privacy.wouldErase(member) : Map.of());
        model.put("tables", KeptTables.messagesFirst());
        model.put("saved", saved != null);
        return model;
    }

    @Post("/retention")
    HttpResponse<?> retention(CurrentMember member, @Body Map<String, Object> body) {
        String key = new FormValues(body).line("keep");
        Retention choice = Retention.find(key).orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "400"));
        privacy.changeRetention(member, choice);
        return HttpResponse.seeOther(URI.create("/team/privacy?saved=yes#retention"));
    }

    @Post("/export")
    HttpResponse<?> export(CurrentMember member, @Body Map<String, Object> body) {
        return Download.of(export.everything(member), "gatehouse.zip");
    }
}
