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

    private static final Pattern NO_NAME =
            Pattern.compile("\\b(official|support|team|department|services?|ltd|llc|inc|investment|customer care)\\b");

    private SenderDetectors() {}

    static @Nullable List<int[]> headlineCountsContacts(Outreach outreach, Reading reading) {
        return headline(outreach, COUNTS);
    }

    static @Nullable List<int[]> headlineRecruits(Outreach outreach, Reading reading) {
        return headline(outreach, RECRUITS);
    }

    static @Nullable List<int[]> headlineSells(Outreach outreach, Reading reading) {
        return headline(outreach, SELLS);
    }

    static @Nullable List<int[]> headlineTrades(Outreach outreach, Reading reading) {
        return headline(outreach, TRADES);
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
        boolean company = NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
        return company || name.chars().anyMatch(Character::isDigit) ? List.of() : null;
    }

    static @Nullable List<int[]> pastTrouble(Outreach outreach, Reading reading) {
        return outreach.sender().relationship() == Relationship.TROUBLED ? List.of() : null;
    }

    static Detector marked(ProfileMark mark) {
        return (outreach, reading) -> outreach.sender().marks().contains(mark) ? List.of() : null;
    }

    private static @Nullable List<int[]> headline(Outreach outreach, Pattern pattern) {
        String headline = outreach.sender().headline();
        return headline != null
                        && pattern.matcher(headline.toLowerCase(Locale.ROOT)).find()
                ? List.of()
                : null;
    }
}
