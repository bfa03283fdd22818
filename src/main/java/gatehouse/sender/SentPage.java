package gatehouse.sender;

import gatehouse.db.ListPlace;
import gatehouse.team.TaughtLesson;
import gatehouse.verdict.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came from one person or one company.
 *
 * @param who the newest sender
 * @param lessons what counts of all that was taught about them
 * @param teachable id of an outreach from which more can be taught; null when all are from people of whom nothing is taught
 * @param rows some of what came, newest first
 * @param next where to go on; null on the last page
 */
public record SentPage(
        String key,
        Who who,
        Reach reach,
        List<TaughtLesson> lessons,
        @Nullable Long teachable,
        List<SentRow> rows,
        @Nullable ListPlace next) {

    /** What can be done about them. */
    public List<Action> steps() {
        return List.of(Action.values());
    }

    /** What we say of the newest; null when there is none. */
    public @Nullable Action said() {
        return rows.isEmpty() ? null : rows.getFirst().action();
    }
}
