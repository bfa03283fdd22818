package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.text.Language;
import gatehouse.verdict.Action;
import gatehouse.verdict.Reason;
import gatehouse.verdict.Risk;
import gatehouse.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Verdicts with speaking names, for tests of how they are shown. */
public final class Verdicts {
    private Verdicts() {}

    public static Verdict sure(Intent intent, Risk risk, Action action, Reason... reasons) {
        return verdict(intent, Intent.NETWORKING, true, risk, action, List.of(reasons));
    }

    public static Verdict unsure(Intent first, Intent second, Risk risk) {
        return verdict(first, second, false, risk, Action.VET_FIRST, List.of());
    }

    private static Verdict verdict(
            Intent first, Intent second, boolean sure, Risk risk, Action action, List<Reason> reasons) {
        Map<Intent, Double> intents = new EnumMap<>(Intent.class);
        intents.put(first, 0.6);
        intents.put(second, 0.4);
        return new Verdict(
                Language.ENGLISH,
                first,
                0.6,
                second,
                0.4,
                intents,
                sure,
                risk,
                0.1,
                action,
                List.of(),
                reasons,
                List.of(),
                List.of(),
                "rule",
                List.of(),
                null,
                List.of(),
                "test");
    }
}
