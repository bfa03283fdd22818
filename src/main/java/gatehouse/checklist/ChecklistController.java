package gatehouse.checklist;

import gatehouse.team.CurrentMember;
import gatehouse.verdict.HouseRules.Strangers;
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
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checklist on the screen: in the reader's own order or by group, with ticks. */
@Controller("/checklist")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChecklistController {
    private final ChecklistService checklist;

    ChecklistController(ChecklistService checklist) {
        this.checklist = checklist;
    }

    @Get
    @View("checklist/index")
    Map<String, Object> index(
            CurrentMember member,
            @QueryValue @Nullable String policy,
            @QueryValue @Nullable String of,
            @QueryValue @Nullable String by) {
        ChecklistChoice choice = ChecklistChoice.of(policy, of, by, checklist.policyOf(member));
        Map<String, Object> model = new HashMap<>();
        model.put("choice", choice);
        model.put("policies", List.of(Strangers.values()));
        PersonalOrder order = checklist.personal(member, choice.wholeTeam(), choice.openness());
        model.put("order", order);
        model.put("blocks", ChecklistBlock.of(choice, order));
        model.put("mine", checklist.ticksOf(member));
        model.put(
                "others",
                checklist.ticks(member).stream()
                        .filter(tick -> tick.memberId() != member.memberId())
                        .collect(Collectors.groupingBy(Tick::setting, Collectors.counting())));
        return model;
    }

    @Get("/team")
    @View("checklist/team")
    Map<String, Object> team(CurrentMember member) {
        return Map.of("progress", checklist.progress(member));
    }

    @Post("/ticks/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tick(CurrentMember member, String key, @Body Map<String, Object> body) {
        FormValues form = new FormValues(body);
        if (!checklist.setTick(member, key, form.line("done").equals("yes"))) {
            throw new NotFound();
        }
        ChecklistChoice choice =
                ChecklistChoice.of(form.line("policy"), form.line("of"), form.line("by"), checklist.policyOf(member));
        return HttpResponse.seeOther(URI.create("/checklist?" + choice.query() + "#" + key));
    }
}
