package gatehouse.intake;

import gatehouse.team.CurrentMember;
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
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of an upload that could not be read: to look at, to download and mend, to try again. */
@Controller("/intake/{id}/rejects")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RejectController {
    private static final int PAGE = 50;
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private final ImportService imports;
    private final RejectService rejects;
    private final UploadService uploads;

    RejectController(ImportService imports, RejectService rejects, UploadService uploads) {
        this.imports = imports;
        this.rejects = rejects;
        this.uploads = uploads;
    }

    @Get
    @View("intake/rejects")
    Map<String, Object> index(CurrentMember member, long id, @QueryValue(defaultValue = "0") long from) {
        MailboxImport one = imports.find(member, id).orElseThrow(NotFound::new);
        List<RejectRepository.Numbered> some = rejects.list(member, id, from, PAGE + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("page", ImportPage.of(one, member, 0));
        model.put("rows", some.stream().limit(PAGE).toList());
        model.put("tables", rejects.tables(member, id));
        model.put("notToMend", rejects.countNotToMend(member, id));
        model.put("next", some.size() > PAGE ? some.getLast().number() : null);
        return model;
    }

    @Get("/{table}")
    HttpResponse<?> download(CurrentMember member, long id, int table) {
        MailboxImport one = imports.find(member, id).orElseThrow(NotFound::new);
        if (!one.isOf(member)) {
            return HttpResponse.seeOther(URI.create("/intake/" + id));
        }
        List<RejectService.Table> tables = rejects.tables(member, id);
        if (table < 0 || table >= tables.size()) {
            throw new NotFound();
        }
        InputStream rows = uploads.toMend(member, id, tables.get(table));
        return HttpResponse.ok(new StreamedFile(rows, CSV).attach("to-mend-" + (table + 1) + ".csv"))
                .contentType(CSV)
                .header("Cache-Control", "no-store");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tryAgain(CurrentMember member, long id, @Body Map<String, Object> body) throws IOException {
        MailboxImport one = imports.findToChange(member, id).orElseThrow(NotFound::new);
        return HttpResponse.seeOther(uploads.tryAgain(member, one).page());
    }
}
