package gatehouse.archive;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the table of invitations; most of them come without a word. */
final class InvitationReading implements Reading {
    private final InvitationRow.Places places;
    private final Known known;

    InvitationReading(Columns columns, Known known) {
        this.places = new InvitationRow.Places(columns);
        this.known = known;
    }

    @Override
    public Found found(Place place, String[] fields) throws Faulty {
        InvitationRow row = places.row(fields);
        if (row.isOutgoing() || (!row.isIncoming() && known.owner().is(row.from(), row.fromUrl()))) {
            return new Found.Skipped(place, Skip.OUTGOING);
        }
        if (row.from().isBlank() && row.fromUrl() == null) {
            throw new Faulty(Fault.NO_SENDER);
        }
        String name = Names.known(row.from());
        String note = Faulty.unlessLonger(Texts.plain(row.note()), Outreach.MAX_LENGTH);
        Instant sent = sent(row.sentAt());
        Sender sender = new Sender(
                name == null ? null : Faulty.unlessLonger(name, Lengths.NAME),
                null,
                row.fromUrl(),
                Relationship.UNKNOWN,
                null,
                null);
        return new Found.Arrived(
                place,
                Keys.ofInvitation(row.from(), sent, note),
                new Outreach(OutreachKind.INVITATION, "", note, sender),
                sent,
                false);
    }

    /** When an invitation was sent; null when the row doesn't tell. */
    static @Nullable Instant sent(String sentAt) throws Faulty {
        try {
            return sentAt.isBlank() ? null : Dates.time(sentAt, Dates.LINKEDINS_PLACE);
        } catch (DateTimeException unknown) {
            throw new Faulty(Fault.DATE);
        }
    }
}
