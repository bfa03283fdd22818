package gatehouse.text;

import java.util.Set;

/** Recognises links, e-mail addresses and phone numbers in a run of characters without spaces. */
final class Links {
    private static final Set<String> TOP_LEVEL = Set.of(
            ("com net org io co me info biz online site xyz top app dev ai link ly gl gg cc ru cn uk de fr nl be es it"
                + " pl se no dk fi ie eu us ca au nz in br mx za ng ke jp kr sg hk tw tr ae ch at pt gr cz ro hu live"
                + " club shop store tech page work works jobs team tv to vip icu win bet fun pro cloud digital agency"
                + " group media news world life today email website space finance capital fund money trade trading"
                + " exchange example test edu gov mil int so sh do is im wiki blog academy careers")
                    .split(" "));
    private static final Set<String> NOT_LINKS = Set.of("asp.net", "vb.net", "ado.net", "socket.io", "node.js");

    private Links() {}

    /** Whether a trimmed run of characters is a web address, with or without a scheme. */
    static boolean isLink(String run) {
        int scheme = run.indexOf("://");
        if (scheme > 0 && scheme <= 5 && run.length() > scheme + 4) {
            return true;
        }
        int hostEnd = hostEnd(run);
        String host = run.substring(0, hostEnd);
        int dot = host.lastIndexOf('.');
        if (dot <= 0 || NOT_LINKS.contains(host)) {
            return false;
        }
        return TOP_LEVEL.contains(host.substring(dot + 1)) && isHost(host);
    }

    /** Whether a trimmed run of characters is an e-mail address. */
    static boolean isEmail(String run) {
        int at = run.indexOf('@');
        return at > 0 && run.indexOf('.', at + 2) > 0 && run.indexOf('@', at + 1) < 0 && isHost(run.substring(at + 1));
    }

    private static int hostEnd(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == '/' || c == '?' || c == '#' || c == ':') {
                return i;
            }
        }
        return run.length();
    }

    private static boolean isHost(String host) {
        char before = '.';
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 0x7F;
            if (!letter && c != '-' && c != '.' && c != '_' || c == '.' && before == '.') {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    /**
     * The end of a phone number that begins at {@code i}, or {@code i} when none does. A number needs nine digits, a leading plus with
     * eight, or the shape 555-0123.
     */
    static int phoneEnd(String text, int i) {
        int digits = 0;
        int end = i;
        int at = i;
        boolean separated = false;
        for (; at < text.length() && at - i < 24; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
                end = at + 1;
            } else if (c == '-' || c == '(' || c == ')' || c == ' ' && at == end) {
                separated = true;
            } else if (!(c == '+' && at == i)) {
                break;
            }
        }
        boolean plus = text.charAt(i) == '+';
        boolean local = digits >= 7 && text.startsWith("555-01", Math.max(i, end - 8));
        boolean enough = digits >= 9 && digits <= 15 && (separated || plus || digits >= 10)
                || plus && digits >= 8 && digits <= 15;
        return enough || local ? end : i;
    }
}
