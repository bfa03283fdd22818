package gatehouse.outreach;

/**
 * One thing that arrived: its kind, its words and what is known of the sender.
 *
 * @param subject the subject line of an InMail; empty when there is none
 * @param text what the recipient reads, as received
 */
public record Outreach(OutreachKind kind, String subject, String text, Sender sender) {

    /** The longest text that is judged, in code points. */
    public static final int MAX_LENGTH = 20_000;

    /** Whether it came in a mail that only claims to be LinkedIn's. */
    public boolean isSpoofed() {
        return sender.marks().contains(ProfileMark.SPOOFED_MAIL);
    }

    public Outreach withSender(Sender other) {
        return new Outreach(kind, subject, text, other);
    }
}
