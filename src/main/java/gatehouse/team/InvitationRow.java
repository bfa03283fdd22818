package gatehouse.team;

import gatehouse.web.Times;
import java.util.List;

/** One open invitation as the pages show it. */
public record InvitationRow(Invitation invitation, boolean mayRevoke) {

    static InvitationRow of(Invitation invitation, Role viewer) {
        return new InvitationRow(invitation, viewer.manages(invitation.role()));
    }

    static List<InvitationRow> all(List<Invitation> invitations, Role viewer) {
        return invitations.stream().map(one -> of(one, viewer)).toList();
    }

    public String lastDay() {
        return Times.day(invitation.expiresAt());
    }
}
