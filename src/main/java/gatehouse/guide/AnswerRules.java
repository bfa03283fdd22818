package gatehouse.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is said against a text that is to end a matter politely: rules of our own answers, and hints for those of a team. */
final class AnswerRules {
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 80;
    private static final Pattern THANKS = Pattern.compile("\\bthank(s|ful)?\\b");
    /** What keeps a talk going. */
    private static final Pattern HOOK =
            Pattern.compile("\\b(later|maybe|perhaps|let me know|feel free|get back|next time"
                    + "|keep me|in touch with me|soon|reach out any ?time|some other time|circle back)\\b");

    private static final Pattern PERSONAL = Pattern.compile(
            "[0-9]{3}|@|https?:|www\\.|\\bcall me\\b|\\bmy (number|address|employer|phone|mobile|e-?mail)\\b");
    private static final Pattern BLAME = Pattern.compile(
            "\\b(spam|scam|annoying|stop (writing|bothering)|how dare|waste of|ridiculous|unprofessional)\\b");

    private AnswerRules() {}

    /** What may go wrong with a text, as the last parts of message keys {@code answers.hint.…}; empty when nothing does. */
    static List<String> hints(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        List<String> hints = new ArrayList<>();
        int count = words.strip().split("\\s+").length;
        add(hints, "question", words.contains("?"));
        add(hints, "hook", HOOK.matcher(words).find());
        add(hints, "personal", PERSONAL.matcher(words).find());
        add(hints, "blame", BLAME.matcher(words).find());
        add(hints, "thanks", !THANKS.matcher(words).find());
        add(hints, "short", count < FEWEST_WORDS);
        add(hints, "long", count > MOST_WORDS);
        return hints;
    }

    private static void add(List<String> hints, String hint, boolean applies) {
        if (applies) {
            hints.add(hint);
        }
    }
}
