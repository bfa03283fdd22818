package gatehouse.team;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One open invitation as the pages show it. */
public record InvitationRow(Invitation invitation, boolean mayRevoke) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    static InvitationRow of(Invitation invitation, Role viewer) {
        return new InvitationRow(invitation, viewer.manages(invitation.role()));
    }

    static List<InvitationRow> all(List<Invitation> invitations, Role viewer) {
        return invitations.stream().map(one -> of(one, viewer)).toList();
    }

    public String lastDay() {
        return day(invitation.expiresAt());
    }

    static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }
}
