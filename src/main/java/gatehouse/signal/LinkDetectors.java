package gatehouse.signal;

import gatehouse.outreach.Outreach;
import gatehouse.text.Reading;
import gatehouse.text.TokenType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Signals in the links of a text. Links are read, never opened. */
final class LinkDetectors {
    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "tinyurl.com",
            "t.ly",
            "cutt.ly",
            "rb.gy",
            "is.gd",
            "shorturl.at",
            "ow.ly",
            "goo.gl",
            "rebrand.ly",
            "t.co",
            "s.id",
            "v.gd");
    private static final Set<String> FREE_MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "hotmail.com",
            "outlook.com",
            "live.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "mail.ru",
            "gmx.com",
            "icloud.com");
    private static final List<String> BRANDS = List.of(
            "linkedin",
            "paypal",
            "microsoft",
            "google",
            "apple",
            "amazon",
            "facebook",
            "instagram",
            "docusign",
            "netflix",
            "coinbase",
            "binance");
    private static final List<String> FILES = List.of(
            ".zip", ".rar", ".7z", ".exe", ".msi", ".iso", ".img", ".scr", ".js", ".bat", ".cmd", ".apk", ".dmg",
            ".docm", ".xlsm", ".lnk");

    private LinkDetectors() {}

    static @Nullable List<int[]> anyLink(Outreach outreach, Reading reading) {
        return tokens(reading, TokenType.LINK.bit(), word -> true);
    }

    static @Nullable List<int[]> shortenedLink(Outreach outreach, Reading reading) {
        return tokens(reading, TokenType.LINK.bit(), word -> SHORTENERS.contains(host(word)));
    }

    static @Nullable List<int[]> lookAlikeLink(Outreach outreach, Reading reading) {
        return tokens(reading, TokenType.LINK.bit() | TokenType.EMAIL.bit(), word -> imitates(host(word)));
    }

    static @Nullable List<int[]> freeMailAddress(Outreach outreach, Reading reading) {
        return tokens(reading, TokenType.EMAIL.bit(), word -> FREE_MAIL.contains(host(word)));
    }

    static @Nullable List<int[]> fileLink(Outreach outreach, Reading reading) {
        return tokens(reading, TokenType.LINK.bit(), LinkDetectors::endsInFile);
    }

    private static boolean endsInFile(String link) {
        int query = link.indexOf('?');
        String path = query < 0 ? link : link.substring(0, query);
        return path.indexOf('/', 8) > 0 && FILES.stream().anyMatch(path::endsWith);
    }

    /** A known name that stands in the host without being its owner: linkedin-security.example.com, l1nkedin.com. */
    private static boolean imitates(String host) {
        String plain =
                host.replace('0', 'o').replace('1', 'i').replace("rn", "m").replace("vv", "w");
        for (String brand : BRANDS) {
            int at = plain.indexOf(brand);
            if (at >= 0) {
                boolean own = host.equals(brand + ".com")
                        || host.endsWith("." + brand + ".com")
                        || host.startsWith(brand + ".") && host.length() <= brand.length() + 6
                        || host.contains("." + brand + ".")
                                && host.length() - host.indexOf("." + brand + ".") <= brand.length() + 7;
                return !own;
            }
        }
        return false;
    }

    static String host(String link) {
        int at = link.indexOf('@');
        int scheme = link.indexOf("://");
        int start = scheme >= 0 ? scheme + 3 : at >= 0 ? at + 1 : 0;
        int end = start;
        while (end < link.length() && "/?#:".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        String host = link.substring(start, end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The first tokens of one of the types whose letters are wanted. */
    static @Nullable List<int[]> tokens(Reading reading, int types, Predicate<String> wanted) {
        if ((reading.allTypes() & types) == 0) {
            return null;
        }
        List<int[]> found = new ArrayList<>(3);
        for (int token = 0; token < reading.size() && found.size() < 3; token++) {
            if ((reading.types(token) & types) != 0 && wanted.test(reading.word(token))) {
                found.add(new int[] {reading.start(token), reading.end(token)});
            }
        }
        return found.isEmpty() ? null : found;
    }
}
