package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.text.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Gatehouse says about one outreach.
 *
 * @param language of the text; when it is not English, the intent is a mere guess, the verdict is never sure, and only signs that need no
 *     language count
 * @param intent the likeliest intent; {@code probability} is the calibrated probability of it, 0 to 1
 * @param runnerUp the second likeliest intent
 * @param intents all 14 intents with their probabilities, likeliest first; they add up to 1
 * @param sure false when the probability is under the calibrated threshold: the page then shows both readings
 * @param riskProbability calibrated probability of high risk, 0 to 1
 * @param action the recommended first step
 * @param alternatives other acceptable steps, best first; never contains {@code action}
 * @param reasons strongest first, those that support the verdict and those that speak against it mixed
 * @param whatIfs what would change the advice; empty when nothing the recipient could tell would
 * @param questions one or two questions that would settle an unsure verdict; empty when sure
 * @param rule key of the policy row that decided, such as {@code recruiter-generic}
 * @param facts ids of the guide facts behind that row, such as {@code TB1-2}
 * @param house the house rule on which that row rests; null when the row would have decided without any
 * @param lessons what the team has taught about such an outreach: the first decided, the others were overruled by it; empty when nothing
 *     was taught, or nothing that may count
 * @param engine version of signals, model and policy together
 */
public record Verdict(
        Language language,
        Intent intent,
        double probability,
        Intent runnerUp,
        double runnerUpProbability,
        Map<Intent, Double> intents,
        boolean sure,
        Risk risk,
        double riskProbability,
        Action action,
        List<Action> alternatives,
        List<Reason> reasons,
        List<WhatIf> whatIfs,
        List<String> questions,
        String rule,
        List<String> facts,
        @Nullable HouseReason house,
        List<Lesson> lessons,
        String engine) {

    /** The lesson that decided; null when none did. */
    public @Nullable Lesson lesson() {
        return lessons.isEmpty() ? null : lessons.getFirst();
    }

    /** Whether a lesson says what it is; the engine's own reading then stands back. */
    public boolean isTaught() {
        @Nullable Lesson lesson = lesson();
        return lesson != null && lesson.intent() != null;
    }

    /** What the engine reads the text as; null when it is in a language that the engine doesn't read, so that the intent is a guess. */
    public @Nullable Intent readAs() {
        return language == Language.ENGLISH ? intent : null;
    }

    /** Whether it says what the text is, be it by the engine or by a lesson; else the intents are to be kept back. */
    public boolean isRead() {
        return readAs() != null || isTaught();
    }

    /** The same with the intent that a member has taught for it, where one has: for words and answers that go by what it is. */
    public Verdict asTaught() {
        @Nullable Lesson lesson = lesson();
        @Nullable Intent taught = lesson == null ? null : lesson.intent();
        return taught == null
                ? this
                : new Verdict(
                        language,
                        taught,
                        1,
                        taught == intent ? runnerUp : intent,
                        runnerUpProbability,
                        intents,
                        true,
                        risk,
                        riskProbability,
                        action,
                        alternatives,
                        reasons,
                        whatIfs,
                        List.of(),
                        rule,
                        facts,
                        house,
                        lessons,
                        engine);
    }
}
