package gatehouse.archive;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the receiving server found out about a sender (RFC 8601). Only the topmost header is ever given here: those below may have come
 * with the mail. Where the server writes none, the topmost has come with the mail too, so it proves nothing by itself.
 */
enum ReceiverResults {
    /** The domain in the sender's address answers for the mail. */
    PASSED,
    /** The domain says that the mail is not its own. */
    FAILED,
    UNKNOWN;

    /** Within quotes and comments stands what the sender chose. */
    private static final Pattern FREE_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|\\([^()]*+\\)");

    private static final Pattern DMARC = Pattern.compile("(?i)dmarc\\s*=\\s*([a-z]+)\\b(.*)");
    private static final Pattern DOMAIN = Pattern.compile("(?i).*\\bheader\\.from\\s*=\\s*([^\\s;]+).*");
    /** The name in brackets, with the address, is what the server itself looked up; the one before it is the other's own word. */
    private static final Pattern RECEIVED =
            Pattern.compile("(?i)from \\S+ \\(([^\\s()\\[\\]]+?)\\.? \\[[^\\]\\s]+\\]\\) (.*)");

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");
    private static final Pattern BY = Pattern.compile("(?i)by ([^\\s;]+)(?!.* by ).*");
    private static final int LONGEST = 20_000;
    private static final int LONGEST_RECEIVED = 2_000;

    /**
     * @param received the topmost header in which a server tells from which other it got the mail
     * @param domain that of the address the mail claims to come from
     */
    static ReceiverResults of(@Nullable String header, @Nullable String received, String domain) {
        if (header == null || header.length() > LONGEST) {
            return UNKNOWN;
        }
        String[] findings = FREE_TEXT
                .matcher(header)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .split(";");
        // A server that speaks for LinkedIn is not the receiver's: the sender wrote this.
        String server = findings[0].strip().split(" ")[0];
        if (LinkedIn.isOwn(server)) {
            return UNKNOWN;
        }
        for (String finding : findings) {
            Matcher dmarc = DMARC.matcher(finding.strip());
            if (dmarc.matches()) {
                Matcher named = DOMAIN.matcher(dmarc.group(2));
                boolean same = !named.matches() || named.group(1).equalsIgnoreCase(domain);
                return switch (dmarc.group(1).toLowerCase(Locale.ROOT)) {
                    case "pass" -> same && isFromLinkedIn(received, server) ? PASSED : UNKNOWN;
                    case "fail" -> same ? FAILED : UNKNOWN;
                    default -> UNKNOWN;
                };
            }
        }
        return UNKNOWN;
    }

    /** Whether this server got the mail from one of LinkedIn's. The header is the server's own: whatever the sender wrote is below it. */
    private static boolean isFromLinkedIn(@Nullable String received, String server) {
        if (received == null || received.length() > LONGEST_RECEIVED) {
            return false;
        }
        Matcher from = RECEIVED.matcher(received.replaceAll("\\s+", " ").strip());
        if (!from.matches() || !LinkedIn.isOwn(from.group(1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        Matcher by = BY.matcher(withoutComments(from.group(2)));
        return by.matches() && by.group(1).equalsIgnoreCase(server);
    }

    private static String withoutComments(String line) {
        String rest = line;
        String before;
        do {
            before = rest;
            rest = COMMENT.matcher(before).replaceAll("");
        } while (!rest.equals(before));
        return rest.replaceAll("\\s+", " ").strip();
    }
}
