package gatehouse.inbox;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Likeness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be the note of an accepted invitation: LinkedIn's export has such a note among the invitations, and once more as the first
 * message of a conversation.
 *
 * @param text with every run of spaces and line breaks as one space, since only one of the two tables keeps them
 * @param profile key of the sender's profile; empty when it isn't told
 * @param day in UTC
 */
record Note(boolean isInvitation, String name, String text, String profile, LocalDate day) {
    /** LinkedIn takes no longer one. */
    private static final int LONGEST = 300;

    private static final Set<OutreachKind> MESSAGES = EnumSet.of(OutreachKind.MESSAGE, OutreachKind.MESSAGE_REQUEST);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * The note that an outreach may be; null when it can be none.
     *
     * @param answered whether it stands in a conversation in which its receiver had written
     */
    static @Nullable Note of(Outreach outreach, @Nullable Instant received, boolean answered) {
        @Nullable String name = outreach.sender().name();
        boolean isFirst = !answered && !Boolean.TRUE.equals(outreach.sender().wroteBefore());
        boolean isInvitation = outreach.kind() == OutreachKind.INVITATION;
        if (name == null
                || received == null
                || !isFirst
                || !(isInvitation || MESSAGES.contains(outreach.kind()))
                || outreach.text().length() > 2 * LONGEST) {
            return null;
        }
        String text = SPACES.matcher(outreach.text()).replaceAll(" ").strip();
        return text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST
                ? null
                : new Note(
                        isInvitation,
                        SPACES.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT),
                        text,
                        Likeness.profileKey(outreach.sender().profileUrl()),
                        LocalDate.ofInstant(received, ZoneOffset.UTC));
    }

    /** What its other form is. */
    Set<OutreachKind> kindsOfTwin() {
        return isInvitation ? MESSAGES : Set.of(OutreachKind.INVITATION);
    }

    /** Whether one is the invitation and the other the message of the same note. */
    boolean isTwinOf(Note other) {
        return isInvitation != other.isInvitation
                && name.equals(other.name)
                && text.equals(other.text)
                && day.equals(other.day)
                && (profile.isEmpty() || other.profile.isEmpty() || profile.equals(other.profile));
    }
}
