package gatehouse.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail, as far as Gatehouse looks at it.
 *
 * @param from every sender it names; more than one is unusual
 * @param recipient name of the first recipient; null when it has none
 * @param results what the receiving server found out about it: its topmost such header, unread; null when there is none
 * @param received what the receiving server wrote when it got the mail from another one: the topmost such header; null when there is
 *     none
 * @param template LinkedIn's own name for this sort of mail; anybody can write one
 * @param text its plain text; null when it has none
 * @param page its HTML; empty when it has none
 * @param isCut whether one of the two was longer than any notification and is missing
 * @param attached mails that were sent along, as when one is forwarded as an attachment
 */
record Mail(
        List<From> from,
        String subject,
        @Nullable Instant date,
        String id,
        @Nullable String recipient,
        @Nullable String results,
        @Nullable String received,
        String template,
        @Nullable String text,
        MailPage page,
        boolean isCut,
        List<Mail> attached) {

    /** A sender: the name that is shown, and the address behind it. */
    record From(String name, String local, String domain) {
        String address() {
            return local + "@" + domain;
        }
    }

    /** What the receiving server found out about its sender. */
    ReceiverResults checked() {
        return from.isEmpty()
                ? ReceiverResults.UNKNOWN
                : ReceiverResults.of(results, received, from.getFirst().domain());
    }

    /** The mail as one that was passed on by somebody else: what a server once said of it may have been written by anybody. */
    Mail passedOn() {
        return new Mail(from, subject, date, id, recipient, null, null, template, text, page, isCut, attached);
    }
}
