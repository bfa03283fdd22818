package gatehouse.account;

import gatehouse.team.CurrentMember;
import gatehouse.team.OpenSession;
import gatehouse.team.TeamService;
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

/** Setting the second step up, turning it off, and new recovery codes. */
@Controller("/account/two-step")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TwoStepController {
    private static final URI PAGE = URI.create("/account/two-step");
    private static final URI PROOF = URI.create("/account/proof");

    private final ProfileService profile;
    private final TwoStepService twoStep;
    private final TeamService teams;

    TwoStepController(ProfileService profile, TwoStepService twoStep, TeamService teams) {
        this.profile = profile;
        this.teams = teams;
        this.twoStep = twoStep;
    }

    /** Who set it up in another browser takes it here, too, before anything else. */
    @Get
    HttpResponse<?> show(OpenSession session) {
        return session.twoStepDue() && twoStep.isOn(session.personId())
                ? HttpResponse.seeOther(PROOF)
                : HttpResponse.ok(page(session, Map.of()));
    }

    @Post
    HttpResponse<?> confirm(OpenSession session, @Body CodeForm form) {
        if (twoStep.isOn(session.personId())) {
            return HttpResponse.seeOther(PAGE);
        }
        Optional<List<String>> codes = twoStep.confirm(session.personId(), session.id(), form.typed());
        return codes.isEmpty()
                ? HttpResponse.unprocessableEntity().body(page(session, Map.of("code", CodeForm.WRONG)))
                : HttpResponse.ok(codesPage(codes.get()));
    }

    /** Answers with the codes at once: they are kept nowhere, so no other page could show them. */
    @Post("/recovery-codes")
    HttpResponse<?> newCodes(OpenSession session) {
        List<String> codes = twoStep.newCodes(session.personId());
        return codes.isEmpty() ? HttpResponse.seeOther(PAGE) : HttpResponse.ok(codesPage(codes));
    }

    @Post("/removal")
    HttpResponse<?> turnOff(OpenSession session) {
        twoStep.turnOff(session.personId());
        return Notice.TWO_STEP_OFF.page();
    }

    /** The team's rule, for those who run it. */
    @Post("/rule")
    HttpResponse<?> require(CurrentMember member, @Body RuleForm form) {
        twoStep.requireInTeam(member, form.isRequired());
        return HttpResponse.seeOther(PAGE);
    }

    private ModelAndView<?> page(OpenSession session, Map<String, String> errors) {
        Map<String, Object> model = new HashMap<>(Map.of("errors", errors, "due", session.twoStepDue()));
        Optional<CurrentMember> team =
                session.who().member().filter(member -> member.role().manages());
        team.ifPresent(member -> {
            model.put("teamName", member.teamName());
            model.put("required", teams.requiresTwoStep(member.teamId()));
        });
        Optional<byte[]> secret = twoStep.secretToSetUp(session.personId());
        if (secret.isEmpty()) {
            model.put("codesLeft", twoStep.codesLeft(session.personId()));
            return new ModelAndView<>("account/two-step", model);
        }
        String email = profile.person(session).email().text();
        model.put("secret", OneTimeCode.spelled(secret.get()).replaceAll("(.{4})(?!$)", "$1 "));
        model.put("address", OneTimeCode.address(secret.get(), email));
        model.put("qr", QrPicture.of(OneTimeCode.address(secret.get(), email)));
        return new ModelAndView<>("account/two-step-new", model);
    }

    private static ModelAndView<?> codesPage(List<String> codes) {
        return new ModelAndView<>("account/recovery-codes", Map.of("codes", codes));
    }
}
