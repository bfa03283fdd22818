package gatehouse.compose;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;

/**
 * A request or message that somebody wants to send.
 *
 * @param recipient the name of whom it is for; may be empty
 * @param about what the writer knows of them, such as a talk or text of theirs; may be empty
 * @param relationship what the two are to each other
 * @param sentBefore how many notes this person has had from the writer and not answered
 * @param saidNo whether they have declined
 */
record Draft(
        OutreachKind kind,
        String subject,
        String text,
        String recipient,
        String about,
        Relationship relationship,
        int sentBefore,
        boolean saidNo) {

    /** The draft as it would arrive. */
    Outreach arriving(String writer) {
        Sender sender = new Sender(writer, null, null, relationship, null, sentBefore > 0 ? true : null);
        return new Outreach(kind, subject, text, sender);
    }

    int length() {
        return text.codePointCount(0, text.length());
    }
}
