package gatehouse.archive;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a conversation copied from the messaging page, alone or with the whole page around it. */
final class CopiedConversation {
    private static final Pattern SENT =
            Pattern.compile("(.{1,200}?) sent the following messages? at \\d{1,2}[:.]\\d{2}.{0,12}");
    private static final Pattern DEGREE = Pattern.compile("(?:· ?)?(1st|2nd|3rd\\+?)(?: degree connection)?");
    private static final Pattern DAY = Pattern.compile(
            "(?i)(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]{3,9} \\d{1,2}(?:, \\d{4})?)");

    private static final Set<String> BUTTONS = Set.of("Send", "");

    private final PageLines lines;
    private final List<Said> messages;
    private final String partner;
    private final int start;

    /** One message of the conversation. */
    record Said(String speaker, String text) {}

    private CopiedConversation(PageLines lines, int start, List<Said> messages, String partner) {
        this.lines = lines;
        this.start = start;
        this.messages = messages;
        this.partner = partner;
    }

    /** Below each open conversation stands the box to write in, so several that were copied together can be told apart. */
    static List<CopiedOutreach> readAll(PageLines lines, String owner) {
        List<CopiedOutreach> found = new ArrayList<>();
        int from = 0;
        for (int line = 1; line < lines.size(); line++) {
            if (isBelowBox(lines, line)) {
                read(lines.part(from, line), owner).ifPresent(found::add);
                from = line;
            }
        }
        read(lines.part(from, lines.size()), owner).ifPresent(found::add);
        return found;
    }

    /** Whether the buttons of a box end just above. */
    private static boolean isBelowBox(PageLines lines, int line) {
        String bare = lines.bare(line);
        if (BUTTONS.contains(bare) || ConversationReader.isWritingBox(bare)) {
            return false;
        }
        int above = line - 1;
        while (above > 0 && BUTTONS.contains(lines.bare(above))) {
            above--;
        }
        return ConversationReader.isWritingBox(lines.bare(above));
    }

    private static Optional<CopiedOutreach> read(PageLines lines, String owner) {
        int start = 0;
        while (start < lines.size() && !SENT.matcher(lines.bare(start)).matches()) {
            start++;
        }
        List<Said> messages = new ConversationReader(lines, start).messages();
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        String partner = new ConversationPartner(lines, start, messages, owner).name();
        return Optional.of(new CopiedConversation(lines, start, messages, partner).toOutreach());
    }

    static @Nullable String speakerOf(String bareLine) {
        Matcher sent = SENT.matcher(bareLine);
        return sent.matches() ? sent.group(1).strip() : null;
    }

    static boolean isDay(String bareLine) {
        return DAY.matcher(bareLine).matches();
    }

    static boolean isDegree(String bareLine) {
        return DEGREE.matcher(bareLine).matches();
    }

    private CopiedOutreach toOutreach() {
        List<String> theirs = new ArrayList<>();
        boolean wroteBefore = false;
        for (Said said : messages) {
            if (said.speaker.equals(partner)) {
                wroteBefore |= !theirs.isEmpty();
                theirs.add(said.text);
            }
        }
        int degree = degreeLine();
        Sender sender =
                new Sender(partner, headline(degree), null, relationship(degree), null, wroteBefore ? true : null);
        return new CopiedOutreach(kind(), sender, String.join("\n\n", theirs));
    }

    private OutreachKind kind() {
        for (int line = 0; line < start; line++) {
            if (lines.bare(line).equals("InMail") || lines.bare(line).startsWith("InMail ·")) {
                return OutreachKind.INMAIL;
            }
        }
        return OutreachKind.MESSAGE;
    }

    /** The last line before the messages that tells the degree; what stands above may belong to other conversations. */
    private int degreeLine() {
        for (int line = start - 1; line >= 0; line--) {
            if (isDegree(lines.bare(line))) {
                return line;
            }
        }
        return -1;
    }

    private @Nullable String headline(int degree) {
        for (int line = degree + 1; degree >= 0 && line < start; line++) {
            String bare = lines.bare(line);
            if (!bare.isEmpty()) {
                return isDay(bare) ? null : bare;
            }
        }
        return null;
    }

    private Relationship relationship(int degree) {
        Matcher line = DEGREE.matcher(degree < 0 ? "" : lines.bare(degree));
        if (!line.matches()) {
            return Relationship.UNKNOWN;
        }
        return switch (line.group(1)) {
            case "1st" -> Relationship.CONNECTED;
            case "2nd" -> Relationship.SHARED_CONTACTS;
            default -> Relationship.STRANGER;
        };
    }
}
