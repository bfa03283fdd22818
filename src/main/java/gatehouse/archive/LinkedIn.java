package gatehouse.archive;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** LinkedIn's own names on the net, and those made to be mistaken for them. */
final class LinkedIn {
    private static final Set<String> DOMAINS = Set.of("linkedin.com", "licdn.com", "lnkd.in", "linkedin.cn");
    /** Mail servers put these before every link, to look at the page first. */
    private static final Set<String> LINK_GUARDS = Set.of(
            "safelinks.protection.outlook.com",
            "urldefense.com",
            "urldefense.proofpoint.com",
            "linkprotect.cudasvc.com",
            "mimecastprotect.com",
            "mimecast.com",
            "clicktime.symantec.com",
            "trendmicro.com",
            "sophos.com",
            "fireeye.com",
            "trellix.com");
    /** Services that hide their customers' address: what they pass on bears their own. */
    private static final Set<String> RELAYS = Set.of(
            "duck.com",
            "simplelogin.co",
            "simplelogin.com",
            "simplelogin.io",
            "mozmail.com",
            "privaterelay.appleid.com",
            "icloud.com",
            "anonaddy.com",
            "anonaddy.me",
            "addy.io");

    private static final Pattern HOST =
            Pattern.compile("(?i)\\s*https?://(?:[^/?#@\\s]*@)?([^/?#:\\s]+).*", Pattern.DOTALL);
    private static final Pattern PROFILE =
            Pattern.compile("(?i)\\s*https?://[^/?#\\s]+/(?:comm/)?in/([^/?#\\s]+).*", Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile(
            "(?i)(https?://[^\\s?#]*linkedin\\.com/[^\\s?#]*)\\?[^\\s]*?(?:midToken|midSig|otpToken|sharedKey)=[^\\s]*");
    private static final Pattern ANY_QUERY = Pattern.compile("(?i)(https?://[^\\s?#]+)[?#]\\S*");
    private static final String LOOKS_LIKE_I = "l1|!ıíìîïіӏї";

    private LinkedIn() {}

    static boolean isOwn(String host) {
        return isUnder(host, DOMAINS);
    }

    static boolean isLinkGuard(String host) {
        return isUnder(host, LINK_GUARDS);
    }

    static boolean isRelay(String domain) {
        return isUnder(domain, RELAYS);
    }

    /** Whether a host that isn't LinkedIn's has the name in it, or something that reads like it. */
    static boolean isLookAlike(String host) {
        return !isOwn(host) && skeleton(unicode(host)).replaceAll("[-_.]", "").contains(skeleton("linkedin"));
    }

    /** The text with letters that look alike made equal. */
    static String skeleton(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('е', 'e')
                .replace('ԁ', 'd')
                .replace('к', 'k')
                .replace('ո', 'n');
        StringBuilder same = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            same.append(LOOKS_LIKE_I.indexOf(c) >= 0 ? 'i' : c);
        }
        return same.toString();
    }

    /** The host of a web address; null when it is none. */
    static @Nullable String host(String url) {
        Matcher host = HOST.matcher(url);
        return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /** The address of the profile that a link of a mail leads to, without what signs the receiver in; null when it leads elsewhere. */
    static @Nullable String profile(String url) {
        @Nullable String host = host(url);
        Matcher slug = PROFILE.matcher(url);
        if (host == null || !isOwn(host) || !slug.matches()) {
            return null;
        }
        return Profiles.address("https://www.linkedin.com/in/" + slug.group(1));
    }

    /** Takes off what would sign the receiver in. */
    static String unsigned(String text) {
        return SIGNED.matcher(text).replaceAll("$1");
    }

    /** Takes off everything that could tell who the receiver is. */
    static String withoutQueries(String text) {
        return ANY_QUERY.matcher(text).replaceAll("$1");
    }

    private static boolean isUnder(String host, Set<String> domains) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static String unicode(String host) {
        return String.join(
                ".",
                List.of(host.split("\\.")).stream()
                        .map(label -> label.startsWith("xn--") ? IDN.toUnicode(label) : label)
                        .toList());
    }
}
