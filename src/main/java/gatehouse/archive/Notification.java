package gatehouse.archive;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, taken out of the mail that LinkedIn sends about it. */
final class Notification {
    private static final Set<String> INMAIL =
            Set.of("inmail-hit-reply", "hit-reply", "hit-reply-premium-inmail", "inmails-noreply");
    private static final Set<String> INVITATION = Set.of("invitations", "invitations-noreply", "connections", "member");
    private static final Set<String> MESSAGE =
            Set.of("messaging-digest-noreply", "messages-noreply", "messaging-noreply", "member");
    /** Answers in a conversation that was begun by InMail. */
    private static final String ANSWER = "hit-reply";

    private static final Pattern ANSWER_SUBJECT =
            Pattern.compile("(?i)(?:message replied|risposta al messaggio): (.*)");
    private static final Pattern VIA = Pattern.compile("(?iu)\\s+\\p{L}{1,8}\\s+LinkedIn$");
    private static final Pattern ACCEPT =
            Pattern.compile("linkedin\\.com/[^\\s\"<>]{0,300}(?:invite-accept|invitationId)");
    private static final Pattern REMINDER = Pattern.compile("(?i).*(?:remind|waiting for your response).*");
    private static final Pattern THREAD = Pattern.compile("linkedin\\.com/(?:comm/)?messaging/");

    private final Mail mail;
    private final MailPage page;
    private final NotificationText text;
    private final String local;
    private final String name;

    private Notification(Mail mail) {
        this.mail = mail;
        this.page = mail.page();
        this.text = NotificationText.of(mail.text());
        Mail.From from = mail.from().getFirst();
        this.local = from.local().toLowerCase(Locale.ROOT);
        this.name = VIA.matcher(from.name()).replaceFirst("").strip();
    }

    /** Reads a mail that comes from LinkedIn. */
    static Found of(Place place, Mail mail) {
        return new Notification(mail).found(place);
    }

    /** Whose box it is; null when the mail doesn't tell. */
    static @Nullable String ownerUrl(Mail mail) {
        return mail.page().owner();
    }

    /** Reads a mail that only pretends to. Who sent it is told by its address alone: the name in it is that of somebody else. */
    static Found.Arrived pretended(Place place, Mail mail) {
        String plain = NotificationText.of(mail.text()).everything();
        String words = plain.isEmpty() ? mail.page().everything() : plain;
        String address = mail.from().isEmpty() ? "" : mail.from().getFirst().address();
        Sender sender = new Sender(
                address.isEmpty() ? null : Words.cut(address, Lengths.NAME),
                null,
                null,
                Relationship.UNKNOWN,
                null,
                null,
                Set.of(ProfileMark.SPOOFED_MAIL));
        String kept = Words.cut(LinkedIn.withoutQueries(words), Outreach.MAX_LENGTH);
        String subject = Words.cut(mail.subject(), Lengths.SUBJECT);
        return arrived(place, mail, new Outreach(OutreachKind.MESSAGE, subject, kept, sender), false);
    }

    private Found found(Place place) {
        if (INMAIL.contains(local)) {
            @Nullable String words = message();
            return words == null || words.isEmpty()
                    ? new Found.Skipped(place, Skip.NOTICE)
                    : told(place, OutreachKind.INMAIL, subject(), words);
        }
        if (INVITATION.contains(local) && isInvitation()) {
            @Nullable String note = text.note(name);
            @Nullable String shown = note == null ? page.message() : note;
            return told(place, OutreachKind.INVITATION, "", shown == null ? "" : shown);
        }
        if (MESSAGE.contains(local)) {
            @Nullable String words = message();
            return words == null || words.isEmpty()
                    ? new Found.Skipped(place, saysThatSomebodyWrote() ? Skip.NOTICE : Skip.NO_MESSAGE)
                    : told(place, OutreachKind.MESSAGE, "", words);
        }
        return new Found.Skipped(place, Skip.NO_MESSAGE);
    }

    private @Nullable String message() {
        @Nullable String words = text.message();
        return words == null || words.isEmpty() ? page.message() : words;
    }

    private Found told(Place place, OutreachKind kind, String subject, String words) {
        String kept = LinkedIn.unsigned(words);
        if (kept.codePointCount(0, kept.length()) > Outreach.MAX_LENGTH) {
            return new Found.Rejected(place, Fault.TOO_LONG, "", "");
        }
        MailPage.Card card = page.card(name);
        @Nullable String headline = card.headline() == null ? text.headline(name) : card.headline();
        // Anybody can write such a mail: unless it is proved, it is nobody's whom the reader knows.
        boolean proved = mail.checked() == ReceiverResults.PASSED;
        boolean answer = proved && local.equals(ANSWER);
        Sender sender = new Sender(
                name.isEmpty() ? null : Words.cut(name, Lengths.NAME),
                headline,
                proved ? card.profileUrl() : null,
                Relationship.UNKNOWN,
                null,
                answer ? true : null);
        return arrived(place, mail, new Outreach(kind, subject, kept, sender), answer);
    }

    private String subject() {
        Matcher answer = ANSWER_SUBJECT.matcher(mail.subject());
        return Words.cut(answer.matches() ? answer.group(1) : mail.subject(), Lengths.SUBJECT);
    }

    /** A new one, not a reminder of one, and not the news that somebody accepted. */
    private boolean isInvitation() {
        boolean canBeAccepted = has(ACCEPT) || mail.template().contains("m2m_invite_single");
        return canBeAccepted
                && !REMINDER.matcher(mail.subject()).matches()
                && !REMINDER.matcher(mail.template()).matches();
    }

    private boolean saysThatSomebodyWrote() {
        return has(THREAD);
    }

    private boolean has(Pattern pattern) {
        return (mail.text() != null && pattern.matcher(mail.text()).find()) || page.has(pattern);
    }

    /** An invitation has the name that it also has in the export. */
    private static Found.Arrived arrived(Place place, Mail mail, Outreach outreach, boolean answered) {
        @Nullable String known = outreach.sender().name();
        String name = known == null ? "" : known;
        String mark = mail.id().isEmpty() ? String.valueOf(mail.date()) : mail.id();
        String key = outreach.kind() == OutreachKind.INVITATION && mail.date() != null
                ? Keys.ofInvitation(name, mail.date(), outreach.text())
                : Keys.ofMail(mark, name, outreach.text());
        return new Found.Arrived(place, key, outreach, mail.date(), answered);
    }
}
