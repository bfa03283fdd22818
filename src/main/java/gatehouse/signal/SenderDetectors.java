package gatehouse.signal;

import gatehouse.outreach.Outreach;
import gatehouse.outreach.ProfileMark;
import gatehouse.outreach.Relationship;
import gatehouse.text.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signals in what is known of the sender. They have no passage in the text. */
final class SenderDetectors {
    private static final int MANY_SHARED = 10;
    private static final Pattern COUNTS = Pattern.compile(
            "\\d[\\d.,]*\\s*k?\\+?\\s*(1st|first|direct)?\\s*(connections|contacts|followers)|\\blion\\b|open"
                    + " networker|\\bl\\.i\\.o\\.n\\b");
    private static final Pattern RECRUITS = Pattern.compile(
            "recruit|talent (acqui|partner|sourc|scout)|headhunt|staffing|sourcer|executive search|people"
                    + " partner|hiring");
    private static final Pattern SELLS =
            Pattern.compile("\\b(sdr|bdr|account executive|business development|sales|growth|lead gen|helping|i help|we"
                    + " help|scale|coach|financial advis|agency)");
    private static final Pattern TRADES =
            Pattern.compile("crypto|forex|\\btrader\\b|bitcoin|investment mentor|passive income|wealth mentor");
    private static final Literals COUNT_WORDS =
            new Literals("connections", "contacts", "followers", "lion", "open networker", "l.i.o.n");
    private static final Literals RECRUIT_WORDS =
            new Literals("recruit", "talent ", "headhunt", "staffing", "sourcer", "executive", "people", "hiring");
    private static final Literals SALES_WORDS = new Literals(
            "sdr",
            "bdr",
            "account executive",
            "business development",
            "sales",
            "growth",
            "lead gen",
            "help",
            "scale",
            "coach",
            "financial advis",
            "agency");
    private static final Literals TRADE_WORDS =
            new Literals("crypto", "forex", "trader", "bitcoin", "mentor", "passive income");
    private static final Literals NO_NAME_WORDS = new Literals(
            "official", "support", "team", "department", "service", "ltd", "llc", "inc", "investment", "customer care");

    private static final Pattern NO_NAME =
            Pattern.compile("\\b(official|support|team|department|services?|ltd|llc|inc|investment|customer care)\\b");

    private SenderDetectors() {}

    static @Nullable List<int[]> headlineCountsContacts(Outreach outreach, Reading reading) {
        return headline(outreach, COUNT_WORDS, COUNTS);
    }

    static @Nullable List<int[]> headlineRecruits(Outreach outreach, Reading reading) {
        return headline(outreach, RECRUIT_WORDS, RECRUITS);
    }

    static @Nullable List<int[]> headlineSells(Outreach outreach, Reading reading) {
        return headline(outreach, SALES_WORDS, SELLS);
    }

    static @Nullable List<int[]> headlineTrades(Outreach outreach, Reading reading) {
        return headline(outreach, TRADE_WORDS, TRADES);
    }

    static @Nullable List<int[]> nothingShared(Outreach outreach, Reading reading) {
        Integer shared = outreach.sender().sharedContacts();
        return shared != null && shared == 0 && outreach.sender().relationship() == Relationship.STRANGER
                ? List.of()
                : null;
    }

    static @Nullable List<int[]> manyShared(Outreach outreach, Reading reading) {
        Integer shared = outreach.sender().sharedContacts();
        return shared != null && shared >= MANY_SHARED ? List.of() : null;
    }

    static @Nullable List<int[]> nameIsNoName(Outreach outreach, Reading reading) {
        String name = outreach.sender().name();
        if (name == null || name.isBlank()) {
            return null;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        boolean company = NO_NAME_WORDS.anyIn(plain) && NO_NAME.matcher(plain).find();
        for (int i = 0; i < name.length() && !company; i++) {
            company = Character.isDigit(name.charAt(i));
        }
        return company ? List.of() : null;
    }

    static @Nullable List<int[]> pastTrouble(Outreach outreach, Reading reading) {
        return outreach.sender().relationship() == Relationship.TROUBLED ? List.of() : null;
    }

    static Detector marked(ProfileMark mark) {
        return (outreach, reading) -> outreach.sender().marks().contains(mark) ? List.of() : null;
    }

    private static @Nullable List<int[]> headline(Outreach outreach, Literals words, Pattern pattern) {
        String headline = outreach.sender().headline();
        if (headline == null) {
            return null;
        }
        String plain = headline.toLowerCase(Locale.ROOT);
        return words.anyIn(plain) && pattern.matcher(plain).find() ? List.of() : null;
    }

    /** Words of which a pattern needs one; searching for them is quicker than asking the pattern. */
    private record Literals(String... words) {
        boolean anyIn(String text) {
            for (String word : words) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
