package gatehouse.guide;

import gatehouse.intent.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a team wrote for itself.
 *
 * @param intent what it answers; null means anything
 * @param version goes up at every change
 */
public record TeamAnswer(long id, String title, @Nullable Intent intent, String text, int version) {

    /** @param reading key of the intent, or {@code unsure} */
    boolean fits(String reading) {
        return intent == null || intent.key().equals(reading);
    }

    /** What to think of before it is used, as the last parts of message keys. */
    public List<String> hints() {
        return AnswerRules.hints(text);
    }
}
