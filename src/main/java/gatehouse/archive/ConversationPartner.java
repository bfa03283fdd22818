package gatehouse.archive;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which side of a copied conversation is the other person and which is the owner of the page. */
final class ConversationPartner {
    private static final Pattern ATTACH = Pattern.compile("Attach an? (?:image|file) to your conversation with (.+)");
    private static final Pattern OPTIONS =
            Pattern.compile("Open the options list in your conversation with (.+) and (.+)");
    private static final Pattern SEEN = Pattern.compile("Seen by (.+) at \\d{1,2}[:.]\\d{2}.*");

    private final PageLines lines;
    private final int start;
    private final List<CopiedConversation.Said> messages;
    private final String owner;

    ConversationPartner(PageLines lines, int start, List<CopiedConversation.Said> messages, String owner) {
        this.lines = lines;
        this.start = start;
        this.messages = messages;
        this.owner = owner.strip();
    }

    /**
     * The partner: by what the page says, else by the owner's name, else whoever wrote first. It may be somebody who says nothing
     * in the copied part.
     */
    String name() {
        @Nullable String named = namedBelow();
        if (named == null) {
            named = namedAbove();
        }
        if (named != null) {
            return named;
        }
        return speakers().stream()
                .filter(speaker -> !speaker.equalsIgnoreCase(owner))
                .findFirst()
                .orElse(messages.getFirst().speaker());
    }

    private @Nullable String namedBelow() {
        for (int line = lines.size() - 1; line >= start; line--) {
            @Nullable String name = group(ATTACH, line);
            @Nullable String partner = partner(name == null ? group(SEEN, line) : name);
            if (partner != null) {
                return partner;
            }
        }
        return null;
    }

    private @Nullable String namedAbove() {
        for (int line = start - 1; line >= 0; line--) {
            boolean heads = line + 1 < start && isDegree(line + 1) && !isDegree(line);
            @Nullable String partner = partner(heads ? lines.bare(line) : group(OPTIONS, line));
            if (partner != null) {
                return partner;
            }
        }
        return null;
    }

    /** The speaker of that name; or the name itself when only the other side speaks; null when it can't be anybody's. */
    private @Nullable String partner(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        List<String> speakers = speakers();
        for (String speaker : speakers) {
            if (speaker.equals(name) || speaker.startsWith(name + " ") || name.startsWith(speaker)) {
                return speaker;
            }
        }
        return speakers.size() == 1 ? name : null;
    }

    private List<String> speakers() {
        return messages.stream()
                .map(CopiedConversation.Said::speaker)
                .distinct()
                .toList();
    }

    private boolean isDegree(int line) {
        return CopiedConversation.isDegree(lines.bare(line));
    }

    private @Nullable String group(Pattern pattern, int line) {
        Matcher matcher = pattern.matcher(lines.bare(line));
        return matcher.matches() ? matcher.group(1) : null;
    }
}
