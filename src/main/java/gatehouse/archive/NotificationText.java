package gatehouse.archive;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a notification: a few lines about the sender, their words, and the footer. What tells them apart are addresses and
 * lines of hyphens, since the sentences around are in the receiver's language.
 */
final class NotificationText {
    private static final Pattern FOOTER = Pattern.compile("-{40}|\\.{30,60}");
    private static final Pattern THREAD = Pattern.compile("https?://[^/?#\\s]*linkedin\\.com/(?:comm/)?messaging/\\S*");
    private static final Pattern PROFILE =
            Pattern.compile(".{1,60}?: ?https?://[^/?#\\s]*linkedin\\.com/(?:comm/)?(?:in/|profile/view)\\S*");
    /** A line, an empty one, and the name and the headline between the note and the address of the profile. */
    private static final int CARD = 5;
    /** The thread's address stands below the subject, twice, and the name. */
    private static final int HEAD = 14;

    private final List<String> lines;
    private final int footer;

    private NotificationText(List<String> lines) {
        this.lines = lines;
        int last = lines.size() - 1;
        while (last >= 0 && !FOOTER.matcher(lines.get(last).strip()).matches()) {
            last--;
        }
        footer = last;
    }

    static NotificationText of(@Nullable String text) {
        return new NotificationText(text == null ? List.of() : text.lines().toList());
    }

    /** The words of a message; null when the text is not laid out as one that holds them. */
    @Nullable
    String message() {
        for (int line = 0; line < Math.min(HEAD, footer); line++) {
            if (THREAD.matcher(lines.get(line).strip()).matches()) {
                return words(line + 1, footer);
            }
        }
        return null;
    }

    /** The note of an invitation, which may be empty; null when the text is not laid out as one. */
    @Nullable
    String note(String sender) {
        int profile = profileLine();
        for (int line = profile - 1; line >= Math.max(0, profile - CARD); line--) {
            if (Words.line(lines.get(line)).equals(sender)) {
                return words(0, line);
            }
        }
        return null;
    }

    /** The line between the sender's name and the address of the profile; null when there is none. */
    @Nullable
    String headline(String sender) {
        int profile = profileLine();
        for (int line = Math.max(0, profile - CARD); line < profile - 1; line++) {
            String next = Words.line(lines.get(line + 1));
            if (Words.line(lines.get(line)).equals(sender) && !next.isEmpty()) {
                return Words.cut(next, Lengths.WORK);
            }
        }
        return null;
    }

    /** Everything above the footer. */
    String everything() {
        return words(0, footer < 0 ? lines.size() : footer);
    }

    /** The last one, since a note can hold such lines too. */
    private int profileLine() {
        int line = footer - 1;
        while (line >= 0 && !PROFILE.matcher(lines.get(line).strip()).matches()) {
            line--;
        }
        return line;
    }

    private String words(int from, int to) {
        return PageLines.join(
                lines.subList(from, to).stream().map(String::stripTrailing).toList());
    }
}
