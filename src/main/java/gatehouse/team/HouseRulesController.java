package gatehouse.team;

import gatehouse.web.FormValues;
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
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of the house rules: the team's and one's own. */
@Controller("/team/rules")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HouseRulesController {
    private final HouseRulesService rules;
    private final Sentences sentences;

    HouseRulesController(HouseRulesService rules, Sentences sentences) {
        this.rules = rules;
        this.sentences = sentences;
    }

    @Get
    ModelAndView<?> teams(CurrentMember member, @QueryValue @Nullable String saved) {
        HouseRulesForm form = HouseRulesForm.of(rules.rulesOf(member.teamId()).team());
        return page(member, true, form, saved != null, Map.of());
    }

    @Get("/me")
    ModelAndView<?> own(CurrentMember member, @QueryValue @Nullable String saved) {
        HouseRulesForm form = HouseRulesForm.of(rules.ownOf(member));
        return page(member, false, form, saved != null, Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeTeams(CurrentMember member, @Body Map<String, Object> body) {
        return change(member, true, HouseRulesForm.of(new FormValues(body)));
    }

    @Post("/me")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeOwn(CurrentMember member, @Body Map<String, Object> body) {
        return change(member, false, HouseRulesForm.of(new FormValues(body)));
    }

    private HttpResponse<?> change(CurrentMember member, boolean teams, HouseRulesForm form) {
        Map<String, String> errors = sentences.errors(form.errors());
        if (errors.isEmpty()) {
            boolean done = teams ? rules.changeTeams(member, form.toRules()) : rules.changeOwn(member, form.toRules());
            if (done) {
                return HttpResponse.seeOther(URI.create(teams ? "/team/rules?saved=yes" : "/team/rules/me?saved=yes"));
            }
            errors = Map.of("strangers", sentences.say("rules.changed-elsewhere"));
        }
        return HttpResponse.unprocessableEntity().body(page(member, teams, form, false, errors));
    }

    private static ModelAndView<?> page(
            CurrentMember member, boolean teams, HouseRulesForm form, boolean saved, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("teams", teams);
        model.put("mayChange", teams ? member.role().manages() : member.role().works());
        model.put("saved", saved);
        model.put("errors", errors);
        return new ModelAndView<>("team/rules", model);
    }
}
