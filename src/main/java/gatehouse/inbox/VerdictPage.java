package gatehouse.inbox;

import gatehouse.guide.AnswerAdvice;
import gatehouse.intent.Intent;
import gatehouse.team.TaughtLesson;
import gatehouse.verdict.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the verdict page shows.
 *
 * @param sentence what we say, in one plain sentence
 * @param caution what follows from the risk, in a sentence
 * @param step what to do first; {@code others} are the other acceptable steps
 * @param readings the likeliest readings: two of them when we aren't sure, none when we can't read the language, else one
 * @param general what the guide says on the way it came and on the step, whatever the reading
 * @param because the house rule that decided, in a sentence; empty when none did
 * @param answer what to answer, or that there is nothing to answer
 * @param vetting what the team found when it looked at the sender
 * @param facts what the team's connections and history tell about the sender
 * @param isRemindable whether the one who looks has follow-ups of their own here
 */
public record VerdictPage(
        JudgedOutreach item,
        String sentence,
        String caution,
        Step step,
        List<Step> others,
        List<Passage> passages,
        List<NumberedReason> supporting,
        List<NumberedReason> opposing,
        List<LikelyIntent> readings,
        List<Advice> general,
        String because,
        AnswerAdvice answer,
        Vetting vetting,
        SenderFacts facts,
        boolean isRemindable,
        SenderForm sender) {
    private static final int AT_ONCE = 5;

    /** The reasons that are shown at once; {@link #weaker} are folded away. */
    public List<NumberedReason> strongest() {
        return supporting.subList(0, Math.min(AT_ONCE, supporting.size()));
    }

    public List<NumberedReason> weaker() {
        return supporting.subList(strongest().size(), supporting.size());
    }

    /** Whether there is somebody to look at first: nobody who is known, and nothing that is to be left alone anyway. */
    public boolean isVettable() {
        return item.verdict().risk() != Risk.HIGH && !item.isFromKnown();
    }

    /** All intents a member can choose from. */
    public List<Intent> intents() {
        return List.of(Intent.values());
    }

    /** Whether it is the intent that the page names first. */
    public boolean isSaid(Intent intent) {
        return !readings.isEmpty() && readings.getFirst().intent() == intent;
    }

    /** What was taught and counts; null when nothing was. */
    public @Nullable TaughtLesson lesson() {
        return item.lessons().isEmpty() ? null : item.lessons().getFirst();
    }

    /** What was taught and does not count, since something newer or nearer does. */
    public List<TaughtLesson> overruled() {
        return item.lessons().isEmpty()
                ? List.of()
                : item.lessons().subList(1, item.lessons().size());
    }

    /** Where the house rule that decided can be changed. */
    public String rulesPath() {
        return item.rulesOf() == null ? "/team/rules" : "/team/rules/me";
    }

    /** Whether two readings are likely; a text in a language we don't read has none. */
    public boolean isUnsure() {
        return readings.size() > 1;
    }
}
