package gatehouse.archive;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the receiving server found out about a sender (RFC 8601). Only the topmost header is ever given here: those below may have come
 * with the mail.
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
    private static final int LONGEST = 20_000;

    /** @param domain that of the address the mail claims to come from */
    static ReceiverResults of(@Nullable String header, String domain) {
        if (header == null || header.length() > LONGEST) {
            return UNKNOWN;
        }
        String[] findings = FREE_TEXT
                .matcher(header)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .split(";");
        // A server that speaks for LinkedIn is not the receiver's: the sender wrote this.
        if (LinkedIn.isOwn(findings[0].strip().split(" ")[0])) {
            return UNKNOWN;
        }
        for (String finding : findings) {
            Matcher dmarc = DMARC.matcher(finding.strip());
            if (dmarc.matches()) {
                Matcher named = DOMAIN.matcher(dmarc.group(2));
                boolean same = !named.matches() || named.group(1).equalsIgnoreCase(domain);
                return switch (dmarc.group(1).toLowerCase(Locale.ROOT)) {
                    case "pass" -> same ? PASSED : UNKNOWN;
                    case "fail" -> same ? FAILED : UNKNOWN;
                    default -> UNKNOWN;
                };
            }
        }
        return UNKNOWN;
    }
}
