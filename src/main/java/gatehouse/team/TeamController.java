package gatehouse.team;

import gatehouse.web.NotFound;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team's own page: who is in it, what they may do, and the changes of that. */
@Controller("/team")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class TeamController {
    /** What may have happened just before the page is shown; each has its sentence in messages.properties. */
    private static final Set<String> NOTICES =
            Set.of("role", "removed", "last-owner", "meanwhile", "shared", "private", "named", "revoked");

    private final MemberService members;
    private final InvitationService invitations;

    TeamController(MemberService members, InvitationService invitations) {
        this.members = members;
        this.invitations = invitations;
    }

    static HttpResponse<?> back(String notice) {
        return HttpResponse.seeOther(URI.create("/team?done=" + notice));
    }

    @Get
    ModelAndView<?> show(CurrentMember member, @QueryValue @Nullable String done) {
        return page(member, done != null && NOTICES.contains(done) ? done : "", "", Map.of());
    }

    @Post("/members/{id}/role")
    HttpResponse<?> changeRole(CurrentMember member, long id, @Body RoleForm form) {
        Member known = find(member, id);
        Role role = Role.find(form.role()).orElseThrow(TeamController::unreadable);
        if (!Objects.equals(form.version(), known.version())) {
            return back("meanwhile");
        }
        return back(members.changeRole(member, id, role, known.version()).key());
    }

    @Post("/members/{id}/sharing")
    HttpResponse<?> share(CurrentMember member, long id, @Body ShareForm form) {
        find(member, id);
        boolean shared = Optional.ofNullable(form.shared()).orElseThrow(TeamController::unreadable);
        members.share(member, id, shared);
        return back(shared ? "shared" : "private");
    }

    @Post("/members/{id}/removal")
    HttpResponse<?> remove(CurrentMember member, long id) {
        return back(members.remove(member, id) ? "removed" : "last-owner");
    }

    /** Who leaves has ended their sessions here, this one too. */
    @Post("/departure")
    HttpResponse<?> leave(CurrentMember member) {
        return members.leave(member) ? HttpResponse.seeOther(URI.create("/sign-in")) : back("last-owner");
    }

    @Post("/names")
    HttpResponse<?> addName(CurrentMember member, @Body NameForm form) {
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(page(member, "", form.typed(), errors));
        }
        members.addName(member, form.tidied());
        return back("named");
    }

    private Member find(CurrentMember by, long id) {
        return members.find(by, id).orElseThrow(NotFound::new);
    }

    private static Refusal unreadable() {
        return new Refusal(HttpStatus.BAD_REQUEST, "400");
    }

    private ModelAndView<?> page(CurrentMember member, String notice, String typed, Map<String, String> errors) {
        Role role = member.role();
        Map<String, Object> model = new HashMap<>();
        model.put("you", member);
        model.put("people", MemberRow.all(members.list(member), member));
        model.put("roles", List.of(Role.OWNER, Role.ADMIN, Role.MEMBER, Role.VIEWER));
        model.put("manages", role.manages());
        model.put("offers", InvitationService.rolesToGive(role));
        model.put("invitations", role.manages() ? InvitationRow.all(invitations.list(member), role) : List.of());
        model.put("notice", notice);
        model.put("name", typed);
        model.put("errors", errors);
        return new ModelAndView<>("team/index", model);
    }
}
