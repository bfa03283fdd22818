package gatehouse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.outreach.OutreachKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names for what is found, the same in every export that holds it.
 *
 * <p>A message of a known conversation is named after the conversation, the second it was sent in and its words: not after its sender,
 * who may be "LinkedIn Member" in the next export. The words are taken without markup and with every run of spaces and line breaks as one
 * space, since LinkedIn once wrote spaces for line breaks. A message of the exports of 2018, which know no conversations, is named after
 * its sender's name, its minute and its words; an invitation after the inviter's name, its minute and its note. The note of an accepted
 * invitation, which comes once more as a message, has the invitation's name.
 *
 * <p>A message in a mail is named after the mail's own mark; of a copied page only names and words are known.
 */
final class Keys {
    private static final int LENGTH = 16;

    private Keys() {}

    static String ofMessage(MessageRow row, @Nullable Instant sent, String text) {
        return row.conversation().isEmpty()
                ? key("message", Names.folded(row.from()), minute(sent), text)
                : key("conversation", row.conversation(), String.valueOf(sent), text);
    }

    static String ofInvitation(String name, @Nullable Instant sent, String note) {
        return key("invitation", Names.folded(name), minute(sent), note);
    }

    /** @param mark what tells the mail from every other */
    static String ofMail(String mark, String name, String text) {
        return key("mail", Names.folded(name), mark, text);
    }

    static String ofCopy(OutreachKind kind, String name, String text) {
        return key("copy", Names.folded(name), kind.key(), text);
    }

    private static String minute(@Nullable Instant time) {
        return time == null ? "" : time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String key(String kind, String who, String when, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + '\n' + who + '\n' + when + '\n' + Texts.oneLine(text)).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
