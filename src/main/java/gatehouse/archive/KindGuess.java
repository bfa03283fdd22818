package gatehouse.archive;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import java.util.Locale;
import java.util.regex.Pattern;

/** Guesses from the words in which of the four ways a text arrived; the member can say otherwise. */
public final class KindGuess {
    private static final Pattern SUBJECT = Pattern.compile("(?is)\\s*(?:inmail\\b|subject:\\s).*");
    private static final Pattern REQUEST = Pattern.compile("(?is)\\s*(?:new )?message request\\b.*");
    private static final Pattern CONNECT =
            Pattern.compile("\\b(?:(?:to|let's|let’s|lets) connect\\b(?! (?:you|me|the|it|this|your|them|him|her)\\b)"
                    + "|(?:join|add you to|be part of|become part of|expand|grow|in) my (?:professional )?network\\b"
                    + "|accept my (?:invitation|invite|request)\\b|connection request\\b)");
    /** LinkedIn's limit for the note of an invitation is 300 at most; a little more is left for line ends. */
    private static final int LONGEST_NOTE = 320;

    private KindGuess() {}

    public static OutreachKind of(String text, Relationship relationship) {
        if (SUBJECT.matcher(text).matches()) {
            return OutreachKind.INMAIL;
        }
        if (REQUEST.matcher(text).matches()) {
            return OutreachKind.MESSAGE_REQUEST;
        }
        boolean alreadyConnected = relationship == Relationship.CONNECTED;
        if (!alreadyConnected
                && text.length() <= LONGEST_NOTE
                && CONNECT.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return OutreachKind.INVITATION;
        }
        return OutreachKind.MESSAGE;
    }
}
