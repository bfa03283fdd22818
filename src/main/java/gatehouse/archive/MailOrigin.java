package gatehouse.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a mail is LinkedIn's, pretends to be, or has nothing to do with it. */
enum MailOrigin {
    /** It comes from LinkedIn, as far as can be told; only {@link Mail#checked} proves it. */
    LINKEDIN,
    /** It claims to come from LinkedIn but was not sent by it. */
    PRETENDED,
    /** Everything else in a mailbox. */
    OTHER;

    private static final String NAME = LinkedIn.skeleton("linkedin");
    /** What stands after the name when a mail speaks for LinkedIn itself; "LinkedIn tips" and the like are somebody's newsletter. */
    private static final Set<String> OFFICES = Stream.of(
                    "account",
                    "admin",
                    "alert",
                    "alerts",
                    "customer",
                    "help",
                    "invitation",
                    "invitations",
                    "job",
                    "jobs",
                    "member",
                    "message",
                    "messages",
                    "messaging",
                    "network",
                    "notification",
                    "notifications",
                    "premium",
                    "safety",
                    "security",
                    "service",
                    "services",
                    "support",
                    "team",
                    "trust",
                    "updates",
                    "verification")
            .map(LinkedIn::skeleton)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"]+");
    private static final Pattern MENTION = Pattern.compile("(?i)linkedin");
    private static final Pattern SIGNATURE = Pattern.compile("LinkedIn Corporation");
    private static final int MOST_LINKS = 5_000;

    static MailOrigin of(Mail mail) {
        boolean own = !mail.from().isEmpty() && mail.from().stream().allMatch(from -> LinkedIn.isOwn(from.domain()));
        boolean named = mail.from().stream().anyMatch(MailOrigin::claims);
        if (!own && !named && !mentions(mail)) {
            return OTHER;
        }
        if (own) {
            return isForged(mail) ? PRETENDED : LINKEDIN;
        }
        Links links = Links.of(mail, false, mail.text());
        boolean relayed = mail.from().stream().anyMatch(from -> LinkedIn.isRelay(from.domain()));
        boolean alike = mail.from().stream().anyMatch(from -> LinkedIn.isLookAlike(from.domain()));
        // The logo alone stands in every newsletter.
        boolean claimed = named || isSigned(mail) || (alike && mail.page().showsLogo());
        boolean lured = alike
                || links.leadsAstray()
                || (!relayed && (links.isElsewhere() || (named && links.hosts().isEmpty())));
        return claimed && lured ? PRETENDED : OTHER;
    }

    /** The sender's address is LinkedIn's, but the receiving server or the links say otherwise. */
    private static boolean isForged(Mail mail) {
        ReceiverResults results = mail.checked();
        // In the plain text stand the sender's words, with links of their own.
        Links links = Links.of(mail, results == ReceiverResults.PASSED, null);
        // A server that puts its own address before every link breaks LinkedIn's signature by that.
        boolean rewritten = links.isGuarded() && !links.isElsewhere();
        return links.leadsAstray()
                || (results == ReceiverResults.FAILED && !rewritten)
                || (results == ReceiverResults.UNKNOWN && links.isElsewhere());
    }

    /** Whether the name is made to be taken for LinkedIn's. */
    private static boolean claims(Mail.From from) {
        String name = LinkedIn.skeleton(from.name()).strip();
        int last = name.lastIndexOf(NAME);
        boolean alone = last == 0 || name.startsWith("via ", Math.max(0, last - 4));
        String rest = last < 0
                ? ""
                : name.substring(last + NAME.length())
                        .replaceAll("[^\\p{L}]+", " ")
                        .strip();
        boolean speaks = last >= 0 && alone && (rest.isEmpty() || OFFICES.contains(rest.split(" ")[0]));
        return speaks || name.contains("@" + LinkedIn.skeleton("linkedin.com"));
    }

    private static boolean mentions(Mail mail) {
        return has(mail, MENTION);
    }

    /** Whether it ends like LinkedIn's own mails. */
    private static boolean isSigned(Mail mail) {
        return has(mail, SIGNATURE);
    }

    private static boolean has(Mail mail, Pattern pattern) {
        return mail.page().has(pattern)
                || (mail.text() != null && pattern.matcher(mail.text()).find());
    }

    /** Where the links of a mail lead. */
    private record Links(List<String> hosts, boolean isDisguised) {

        static Links of(Mail mail, boolean aroundMessage, @Nullable String text) {
            List<String> urls = new ArrayList<>(mail.page().links(aroundMessage));
            if (text != null) {
                LINK.matcher(text)
                        .results()
                        .limit(MOST_LINKS)
                        .map(MatchResult::group)
                        .forEach(urls::add);
            }
            return new Links(
                    urls.stream()
                            .distinct()
                            .map(LinkedIn::host)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    mail.page().hasDisguisedLink(aroundMessage));
        }

        boolean leadsAstray() {
            return isDisguised || hosts.stream().anyMatch(LinkedIn::isLookAlike);
        }

        boolean isGuarded() {
            return hosts.stream().anyMatch(LinkedIn::isLinkGuard);
        }

        /** There are links, and none of them leads to LinkedIn. */
        boolean isElsewhere() {
            return !hosts.isEmpty()
                    && hosts.stream().noneMatch(host -> LinkedIn.isOwn(host) || LinkedIn.isLinkGuard(host));
        }
    }
}
