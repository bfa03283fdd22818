package gatehouse.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The few header fields of a mail that Gatehouse reads, each as it stands first, that is as written last. */
final class MailHeader {
    private static final List<String> READ = List.of(
            "subject",
            "date",
            "message-id",
            "to",
            "authentication-results",
            "x-linkedin-template",
            "content-disposition");
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})\\s+([A-Za-z]{3})\\s+(\\d{4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
                    + "\\s*([+-]\\d{4}|[A-Za-z]{1,5})?.*");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> ZONES =
            Map.of("est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);
    /** LinkedIn began in 2003; a mail from before, or from far ahead, has a wrong clock. */
    private static final int FIRST_YEAR = 2003;

    private static final int LAST_YEAR = 2100;
    private static final int MOST_SENDERS = 20;

    private final Map<String, String> fields = new HashMap<>();
    private final List<Mail.From> from = new ArrayList<>();

    void add(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        if (name.equals("from")) {
            addSenders(field.getBody());
        } else if (name.equals("received")) {
            addReceived(field.getBody());
        } else if (READ.contains(name)) {
            fields.putIfAbsent(name, field.getBody());
        }
    }

    List<Mail.From> from() {
        return List.copyOf(from);
    }

    /** A field as written; empty when it is missing. */
    String raw(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    @Nullable
    String results() {
        return fields.get("authentication-results");
    }

    /** How the receiving server got it from another one; null when it doesn't tell. */
    @Nullable
    String received() {
        return fields.get("received");
    }

    /** A field of one line with its characters decoded. */
    String line(String name) {
        return Words.line(decoded(raw(name)));
    }

    @Nullable
    String recipient() {
        return senders(raw("to")).stream()
                .map(Mail.From::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** When it was sent, in its own zone; null when it doesn't tell. */
    @Nullable
    Instant date() {
        Matcher date = DATE.matcher(raw("date").replaceFirst("^\\s*[A-Za-z]{2,9}\\.?\\s*,\\s*", ""));
        if (!date.matches()) {
            return null;
        }
        int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT));
        int year = Integer.parseInt(date.group(3));
        if (month < 0 || month % 3 != 0 || year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            int second = date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6)));
            return LocalDateTime.of(
                            year,
                            month / 3 + 1,
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(4)),
                            Integer.parseInt(date.group(5)),
                            second)
                    .toInstant(zone(date.group(7)));
        } catch (DateTimeException e) {
            return null; // such as 31 February
        }
    }

    /** An unknown name of a zone counts as UTC, as RFC 5322 has it. */
    private static ZoneOffset zone(@Nullable String zone) {
        if (zone == null || Character.isLetter(zone.charAt(0))) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(zone == null ? "" : zone.toLowerCase(Locale.ROOT), 0));
        }
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * Integer.parseInt(zone.substring(1, 3)), sign * Integer.parseInt(zone.substring(3)));
    }

    /** What a server handed on within itself names no sender. */
    private void addReceived(String body) {
        if (body.strip().toLowerCase(Locale.ROOT).startsWith("from")) {
            fields.putIfAbsent("received", body);
        }
    }

    private void addSenders(String body) {
        for (Mail.From sender : senders(body)) {
            if (from.size() < MOST_SENDERS) {
                from.add(sender);
            }
        }
    }

    private static List<Mail.From> senders(String body) {
        List<Mail.From> found = new ArrayList<>();
        for (Mailbox each : LenientAddressParser.DEFAULT.parseAddressList(body).flatten()) {
            String name = each.getName() == null ? "" : each.getName();
            String domain = each.getDomain() == null ? "" : each.getDomain();
            found.add(new Mail.From(
                    Words.line(decoded(name)),
                    Words.line(each.getLocalPart() == null ? "" : each.getLocalPart()),
                    Words.line(domain).toLowerCase(Locale.ROOT)));
        }
        return found;
    }

    private static String decoded(String words) {
        try {
            return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException e) {
            return words; // of a character set that nobody knows
        }
    }
}
