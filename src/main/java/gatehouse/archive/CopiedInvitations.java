package gatehouse.archive;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import gatehouse.outreach.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the list of received invitations, or a single one copied from it. */
final class CopiedInvitations {
    private static final Pattern ASKS =
            Pattern.compile("(.{1,200}?)(?: follows you and)? (?:is inviting|invited|invites) you to (.{1,300})");
    private static final Pattern AND_OTHERS = Pattern.compile(".+ and ([0-9][0-9,.]{0,8}) other mutual connections?");
    private static final Pattern COUNTED = Pattern.compile("([0-9][0-9,.]{0,8}) mutual connections?");
    private static final Pattern ONE = Pattern.compile(".+ is a mutual connection");
    private static final Pattern TWO = Pattern.compile(".+ and .+ are mutual connections");
    private static final Pattern WHEN = Pattern.compile(
            "(?i)today|yesterday|just now|(?:sent )?\\d{1,3} ?(?:second|minute|hour|day|week|month|year)s? ago");
    private static final Pattern REPLY = Pattern.compile("(?:Reply to|Message) .{1,200}");
    private static final Pattern MORE = Pattern.compile("(?i)(?:…|\\.\\.\\.)? ?(?:show|see) (?:more|less)");
    private static final Set<String> BUTTONS = Set.of("Ignore", "Accept", "Message", "Decline");
    private static final Set<String> PAGE_END =
            Set.of("Load more", "Show more results", "About", "Accessibility", "People you may know", "Help Center");

    private static final int LONGEST_LINE = 300;

    private CopiedInvitations() {}

    static List<CopiedOutreach> read(PageLines lines) {
        List<Integer> starts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (isInvitation(lines, line)) {
                starts.add(line);
            }
        }
        List<CopiedOutreach> found = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            int end = last ? lines.size() : nameLine(lines, starts.get(i + 1));
            found.add(readOne(lines, starts.get(i), end, last));
        }
        return found;
    }

    /** The sentence alone could stand in a letter; with the name on the line before, or a button soon after, it is LinkedIn's. */
    private static boolean isInvitation(PageLines lines, int line) {
        return ASKS.matcher(lines.bare(line)).matches()
                && (nameLine(lines, line) < line || buttonAfter(lines, line) >= 0);
    }

    private static int nameLine(PageLines lines, int asks) {
        return asks > 0 && lines.bare(asks - 1).equals(name(lines, asks)) ? asks - 1 : asks;
    }

    private static int buttonAfter(PageLines lines, int asks) {
        for (int line = asks + 1; line < Math.min(lines.size(), asks + 9); line++) {
            if (lines.bare(line).equals("Ignore") || lines.bare(line).equals("Accept")) {
                return line;
            }
        }
        return -1;
    }

    private static String name(PageLines lines, int asks) {
        Matcher sentence = ASKS.matcher(lines.bare(asks));
        return sentence.matches() ? sentence.group(1) : "";
    }

    private static CopiedOutreach readOne(PageLines lines, int asks, int end, boolean last) {
        int button = buttonAfter(lines, asks);
        int factsEnd = button < 0 || button > end ? end : button;
        @Nullable String headline = null;
        @Nullable Integer shared = null;
        for (int line = asks + 1; line < factsEnd; line++) {
            String bare = lines.bare(line);
            @Nullable Integer count = sharedContacts(bare);
            if (count != null) {
                shared = count;
            } else if (headline == null
                    && !bare.isEmpty()
                    && !WHEN.matcher(bare).matches()) {
                headline = bare;
            }
        }
        Relationship relationship = shared == null ? Relationship.UNKNOWN : Relationship.SHARED_CONTACTS;
        Sender sender = new Sender(name(lines, asks), headline, null, relationship, shared, null);
        return new CopiedOutreach(OutreachKind.INVITATION, sender, words(lines, asks, factsEnd, end, last));
    }

    /** The note; for an invitation to something else than connecting, what it is comes first. */
    private static String words(PageLines lines, int asks, int from, int end, boolean last) {
        List<String> note = new ArrayList<>();
        for (int line = from; line < end; line++) {
            String bare = lines.bare(line);
            if (last && PAGE_END.contains(bare) || REPLY.matcher(bare).matches()) {
                break;
            }
            if (!BUTTONS.contains(bare) && !MORE.matcher(bare).matches()) {
                note.add(lines.raw().get(line));
            }
        }
        String text = PageLines.join(note);
        Matcher sentence = ASKS.matcher(lines.bare(asks));
        return sentence.matches() && !sentence.group(2).equals("connect")
                ? (sentence.group() + "\n\n" + text).strip()
                : text;
    }

    private static @Nullable Integer sharedContacts(String line) {
        if (line.length() > LONGEST_LINE) {
            return null;
        }
        Matcher others = AND_OTHERS.matcher(line);
        if (others.matches()) {
            return 1 + number(others.group(1));
        }
        Matcher counted = COUNTED.matcher(line);
        if (counted.matches()) {
            return number(counted.group(1));
        }
        return ONE.matcher(line).matches()
                ? Integer.valueOf(1)
                : TWO.matcher(line).matches() ? Integer.valueOf(2) : null;
    }

    private static int number(String digits) {
        return Math.min(30_000, Integer.parseInt(digits.replaceAll("[,.]", "")));
    }
}
