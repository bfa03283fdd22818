package gatehouse.sender;

import gatehouse.db.ListPlace;
import gatehouse.team.CurrentMember;
import gatehouse.verdict.Likeness;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of senders: the list, all that came from one of them or from one company, and who of them are one person. */
@Controller("/senders")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SenderController {
    private static final int LONGEST_SEARCH = 100;

    private final SenderService senders;
    private final Sentences sentences;

    SenderController(SenderService senders, Sentences sentences) {
        this.senders = senders;
        this.sentences = sentences;
    }

    @Get
    @View("sender/index")
    Map<String, Object> index(
            CurrentMember member, @QueryValue @Nullable String search, @QueryValue @Nullable String number) {
        return Map.of("list", senders.list(member, line(search), page(number)));
    }

    @Get("/{key}")
    @View("sender/show")
    Map<String, Object> show(
            CurrentMember member, String key, @QueryValue @Nullable String before, @QueryValue @Nullable String done) {
        Map<String, Object> model = person(member, key, ListPlace.parse(before), Map.of(), "");
        model.put("done", done == null ? "" : done);
        return model;
    }

    @Get("/companies/{key}")
    @View("sender/company")
    Map<String, Object> company(CurrentMember member, String key, @QueryValue @Nullable String before) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "company", senders.company(member, key, ListPlace.parse(before)).orElseThrow(NotFound::new));
        model.put("isFirst", ListPlace.parse(before) == null);
        return model;
    }

    @Post("/{key}/union")
    HttpResponse<?> join(CurrentMember member, String key, @Body Map<String, Object> body) {
        FormValues form = new FormValues(body);
        String address = form.line("address");
        String other = address.isEmpty() ? form.line("other") : Likeness.profileKey(address);
        return switch (senders.join(member, key, other)) {
            case YES -> HttpResponse.seeOther(URI.create("/senders/" + key + "?done=joined"));
            case NOBODY -> throw new NotFound();
            case NO_OTHER -> refused(member, key, address, problem(address, other));
            case TOO_MANY -> refused(member, key, address, "sender.many");
        };
    }

    @Post("/{key}/separation")
    HttpResponse<?> separate(CurrentMember member, String key, @Body Map<String, Object> body) {
        if (!senders.separate(member, key, new FormValues(body).line("other"))) {
            throw new NotFound();
        }
        return HttpResponse.seeOther(URI.create("/senders/" + key + "?done=separated"));
    }

    private static String problem(String address, String other) {
        if (address.isEmpty()) {
            return "sender.address.empty";
        }
        return other.isEmpty() ? "sender.address.wrong" : "sender.address.unknown";
    }

    private HttpResponse<?> refused(CurrentMember member, String key, String address, String problem) {
        return HttpResponse.unprocessableEntity()
                .body(new ModelAndView<>(
                        "sender/show", person(member, key, null, Map.of("address", sentences.say(problem)), address)));
    }

    private Map<String, Object> person(
            CurrentMember member, String key, @Nullable ListPlace before, Map<String, String> errors, String address) {
        Map<String, Object> model = new HashMap<>();
        model.put("person", senders.find(member, key, before).orElseThrow(NotFound::new));
        model.put("isFirst", before == null);
        model.put("errors", errors);
        model.put("address", address);
        model.put("done", "");
        return model;
    }

    private static String line(@Nullable String search) {
        String line = search == null ? "" : search.strip();
        return line.length() > LONGEST_SEARCH ? line.substring(0, LONGEST_SEARCH) : line;
    }

    private static int page(@Nullable String number) {
        return number != null && number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 1;
    }
}
