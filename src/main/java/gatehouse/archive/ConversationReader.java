package gatehouse.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the messages out of a copied conversation, in order, each without its heading, its time and the buttons below. */
final class ConversationReader {
    private static final Pattern AFTER_NAME =
            Pattern.compile("(?: ?\\([^()]{1,40}\\))? +\\d{1,2}[:.]\\d{2}(?: ?[AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern SEEN = Pattern.compile("Seen by .{1,200} at \\d{1,2}[:.]\\d{2}.{0,12}");
    private static final Set<String> WRITING_BOX = Set.of(
            "Maximize compose field",
            "Minimize compose field",
            "Open GIF Keyboard",
            "Open Emoji Keyboard",
            "Open send options",
            "Write a message…",
            "Write a message...");

    private final PageLines lines;
    private final int start;
    private final List<String> speakers;
    private final List<CopiedConversation.Said> messages = new ArrayList<>();

    private @Nullable String speaker;
    private List<String> body = new ArrayList<>();

    ConversationReader(PageLines lines, int start) {
        this.lines = lines;
        this.start = start;
        Set<String> names = new LinkedHashSet<>();
        for (int line = start; line < lines.size(); line++) {
            @Nullable String name = CopiedConversation.speakerOf(lines.bare(line));
            if (name != null) {
                names.add(name);
            }
        }
        // Longest first, so that "Ann Lee Ng" is not taken for "Ann Lee".
        speakers = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    List<CopiedConversation.Said> messages() {
        for (int line = start; line < lines.size(); line++) {
            String bare = lines.bare(line);
            if (isWritingBox(bare)) {
                break;
            }
            @Nullable String opens = heading(bare);
            if (opens != null) {
                finish();
                speaker = opens;
            } else if (CopiedConversation.speakerOf(bare) != null) {
                dropDay();
                finish();
            } else if (isProfileLink(bare)) {
                finish();
            } else if (speaker != null && !SEEN.matcher(bare).matches()) {
                body.add(lines.raw().get(line));
            }
        }
        finish();
        return messages;
    }

    /** The name in a line such as {@code Ada Moss (She/Her)  2:02 AM}; null when the line is none. */
    private @Nullable String heading(String bare) {
        for (String name : speakers) {
            if (bare.startsWith(name)
                    && AFTER_NAME.matcher(bare.substring(name.length())).matches()) {
                return name;
            }
        }
        return null;
    }

    private boolean isProfileLink(String bare) {
        return bare.startsWith("View ")
                && bare.contains(" profile")
                && speakers.stream().anyMatch(bare::endsWith);
    }

    static boolean isWritingBox(String bare) {
        return WRITING_BOX.contains(bare)
                || bare.startsWith("Attach an image to your conversation with ")
                || bare.startsWith("Attach a file to your conversation with ");
    }

    /** Takes off the day that LinkedIn writes above the next group of messages. */
    private void dropDay() {
        while (!body.isEmpty() && body.getLast().isBlank()) {
            body.removeLast();
        }
        if (!body.isEmpty() && CopiedConversation.isDay(body.getLast().strip())) {
            body.removeLast();
        }
    }

    private void finish() {
        String text = PageLines.join(body);
        if (speaker != null && !text.isEmpty()) {
            messages.add(new CopiedConversation.Said(speaker, text));
        }
        speaker = null;
        body = new ArrayList<>();
    }
}
