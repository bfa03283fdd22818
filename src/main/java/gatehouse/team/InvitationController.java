package gatehouse.team;

import gatehouse.web.NotFound;
import gatehouse.web.OwnAddress;
import gatehouse.web.Refusal;
import gatehouse.web.SessionCookie;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Making an invitation, the one look at its link, and taking it back. */
@Controller("/team/invitations")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationController {
    private static final Duration TO_THE_PAGE = Duration.ofMinutes(5);

    private final InvitationService invitations;

    InvitationController(InvitationService invitations) {
        this.invitations = invitations;
    }

    /** The token goes to the next page in a cookie: it must not stand in an address, and the database has only its hash. */
    @Post
    HttpResponse<?> create(HttpRequest<?> request, CurrentMember member, @Body RoleForm form) {
        Role role = Role.find(form.role()).orElseThrow(() -> new Refusal(HttpStatus.BAD_REQUEST, "400"));
        NewInvitation made = invitations.create(member, role);
        return HttpResponse.seeOther(URI.create("/team/invitations/" + made.id()))
                .cookie(SessionCookie.ONCE.holding(made.token(), TO_THE_PAGE, request));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, CurrentMember member, long id) {
        Invitation invitation = invitations.find(member, id).orElseThrow(NotFound::new);
        Optional<String> token = SessionCookie.ONCE.read(request).filter(known -> invitations.fits(member, id, known));
        Map<String, Object> model = new HashMap<>();
        model.put("invitation", InvitationRow.of(invitation, member.role()));
        model.put(
                "link",
                token.map(known -> OwnAddress.of(request, "/join/" + member.teamId() + "/" + known))
                        .orElse(null));
        return HttpResponse.ok(new ModelAndView<>("team/invitation", model))
                .cookie(SessionCookie.ONCE.removed(request));
    }

    @Post("/{id}/revocation")
    HttpResponse<?> revoke(CurrentMember member, long id) {
        invitations.revoke(member, id);
        return TeamController.back("revoked");
    }
}
