package gatehouse.archive;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of messages.
 *
 * <p>An InMail is told by its subject. A message request is told by what it isn't: its sender is a person with a profile but no
 * connection, and the owner had written nothing before. Advertisements and closed accounts have no profile; with them nothing can be
 * accepted, so theirs is an ordinary message.
 */
final class MessageReading implements Reading {
    private final MessageRow.Places places;
    private final Known known;

    MessageReading(Columns columns, Known known) {
        this.places = new MessageRow.Places(columns);
        this.known = known;
    }

    @Override
    public Found found(Place place, String[] fields) throws Faulty {
        MessageRow row = places.row(fields);
        if (row.draft()) {
            return new Found.Skipped(place, Skip.DRAFT);
        }
        if (known.owner().wrote(row)) {
            return new Found.Skipped(place, Skip.OUTGOING);
        }
        if (row.from().isBlank() && row.to().isEmpty()) {
            throw new Faulty(Fault.NO_SENDER);
        }
        String subject = Texts.oneLine(Texts.plain(row.subject()));
        String text = Texts.plain(row.content());
        if (subject.isEmpty() && text.isEmpty()) {
            return new Found.Skipped(place, Skip.EMPTY);
        }
        Instant sent = sent(row.date());
        boolean answered = sent != null && answered(row, sent);
        Outreach outreach = new Outreach(
                kind(row, subject, answered),
                Faulty.unlessLonger(subject, Lengths.SUBJECT),
                Faulty.unlessLonger(text, Outreach.MAX_LENGTH),
                sender(row, sent));
        boolean begins = subject.isEmpty()
                && !answered
                && !Boolean.TRUE.equals(outreach.sender().wroteBefore());
        Instant invited = begins && sent != null ? known.notes().invited(row.from(), row.fromUrl(), text, sent) : null;
        String key = invited == null ? Keys.ofMessage(row, sent, text) : Keys.ofInvitation(row.from(), invited, text);
        return new Found.Arrived(place, key, outreach, sent, answered);
    }

    private OutreachKind kind(MessageRow row, String subject, boolean answered) {
        if (!subject.isEmpty()) {
            return OutreachKind.INMAIL;
        }
        boolean canBeAccepted = row.fromUrl() != null || (!places.knowProfiles() && Names.known(row.from()) != null);
        boolean stranger =
                known.acquaintances().areKnown() && !known.acquaintances().hold(row.from(), row.fromUrl());
        return canBeAccepted && stranger && !answered ? OutreachKind.MESSAGE_REQUEST : OutreachKind.MESSAGE;
    }

    private Sender sender(MessageRow row, @Nullable Instant sent) throws Faulty {
        String name = Names.known(row.from());
        Boolean wroteBefore =
                sent == null ? null : known.conversations().wroteBefore(row.conversationNumber(), row.author(), sent);
        return new Sender(
                name == null ? null : Faulty.unlessLonger(name, Lengths.NAME),
                null,
                row.fromUrl(),
                Relationship.UNKNOWN,
                null,
                wroteBefore);
    }

    private boolean answered(MessageRow row, Instant sent) {
        return known.owner().hadWritten(known.conversations(), row.conversationNumber(), sent);
    }

    /** When a message was sent; null when the row doesn't tell. */
    static @Nullable Instant sent(String date) throws Faulty {
        try {
            return date.isBlank() ? null : Dates.time(date, ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            throw new Faulty(Fault.DATE);
        }
    }
}
