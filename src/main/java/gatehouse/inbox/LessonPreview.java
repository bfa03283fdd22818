package gatehouse.inbox;

import gatehouse.intent.Intent;
import gatehouse.verdict.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson would do, before it is kept.
 *
 * @param about the sender's or company's name; empty when it needs none or has none
 * @param intent what such messages really are; null when their reading stands
 * @param action what to do with them; null for what fits
 * @param changed how many other outreaches would be judged otherwise, of the newest {@code looked}
 * @param isAll whether these were all there are
 * @param rows the first of those that would change
 */
public record LessonPreview(
        Reach reach,
        String about,
        @Nullable Intent intent,
        @Nullable Action action,
        int changed,
        int looked,
        boolean isAll,
        List<Row> rows) {

    /** One outreach that would be judged otherwise; without an intent where nobody can tell what it is. */
    public record Row(
            long id,
            @Nullable String senderName,
            String opening,
            @Nullable Intent intentBefore,
            @Nullable Intent intentAfter,
            Action before,
            Action after) {}
}
