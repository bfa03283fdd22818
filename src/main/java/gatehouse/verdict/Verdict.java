package gatehouse.verdict;

import gatehouse.intent.Intent;
import gatehouse.text.Language;
import java.util.List;
import java.util.Map;

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
        String engine) {}
