package gatehouse.inbox;

import gatehouse.db.ListPlace;
import gatehouse.intent.Intent;
import gatehouse.outreach.OutreachKind;
import gatehouse.verdict.Action;
import gatehouse.verdict.Risk;
import gatehouse.web.Times;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox.
 *
 * @param senderKey by which all that this sender sent is found; empty when nothing is known of the sender
 * @param opening the first words of the text, links made harmless
 * @param sure whether the engine is, or a lesson says what it is
 * @param isRead whether it is in a language that the engine reads, or somebody said what it is; else the intents are guesses to be kept
 *     back
 * @param taught what a lesson says it really is; null when none does, or the engine says so too
 * @param corrected what a member said it really is; null when nobody did
 * @param correctedBy who said so; null when it was the member who looks
 * @param isPrivate whether nobody else sees it
 */
public record InboxRow(
        long id,
        OutreachKind kind,
        @Nullable String senderName,
        String senderKey,
        String opening,
        Intent intent,
        Intent runnerUp,
        boolean sure,
        boolean isRead,
        Risk risk,
        Action action,
        @Nullable Intent taught,
        @Nullable Intent corrected,
        @Nullable String correctedBy,
        boolean isPrivate,
        Instant arrivedAt) {
    private static final int LONGEST = 160;

    /** The first words of a text on one line, cut at a word and not inside a character. */
    public static String opening(String start) {
        String line = new Defanged(start)
                .part(0, start.length())
                .replaceAll("\\s+", " ")
                .strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        int end = line.offsetByCodePoints(0, LONGEST);
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end) + "…";
    }

    /** What a verdict's row shows; null for a text in a language that isn't read, of which nobody said what it is. */
    public static @Nullable Intent shown(String key) {
        return key.isEmpty() ? null : Intent.valueOf(key.toUpperCase(Locale.ROOT));
    }

    ListPlace place() {
        return new ListPlace(arrivedAt, id);
    }

    /** The day it arrived, as far as that is known, else was handed in; in UTC. */
    public String day() {
        return Times.day(arrivedAt);
    }

    InboxRow correctedTo(@Nullable Intent right, @Nullable String by) {
        return new InboxRow(
                id,
                kind,
                senderName,
                senderKey,
                opening,
                intent,
                runnerUp,
                sure,
                isRead,
                risk,
                action,
                taught,
                right,
                by,
                isPrivate,
                arrivedAt);
    }
}
