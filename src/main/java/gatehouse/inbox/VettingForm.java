package gatehouse.inbox;

import gatehouse.web.FormValues;
import java.util.EnumMap;
import java.util.Map;

/** Reads the answers to the vetting questions from a form: a field for each question, {@code yes}, {@code no} or empty. */
final class VettingForm {
    private VettingForm() {}

    static Vetting read(FormValues values) {
        Map<VettingCheck, Boolean> answers = new EnumMap<>(VettingCheck.class);
        for (VettingCheck check : VettingCheck.values()) {
            String answer = values.line("vet-" + check.key());
            if (answer.equals("yes") || answer.equals("no")) {
                answers.put(check, answer.equals("yes"));
            }
        }
        String whom = values.line("askWhom");
        int most = whom.offsetByCodePoints(0, Math.min(whom.codePointCount(0, whom.length()), Vetting.LONGEST_NAMES));
        return new Vetting(answers, whom.substring(0, most));
    }
}
