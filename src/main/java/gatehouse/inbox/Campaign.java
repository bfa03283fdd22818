package gatehouse.inbox;

import gatehouse.db.ListPlace;
import gatehouse.verdict.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outreaches with nearly the same text.
 *
 * @param spread how far it reached; null when all of them were set apart by hand or are gone
 * @param newest the newest of them with its verdict
 * @param teachable id of one from which a word can be taught about all; null when all are from people of whom nothing is taught
 * @param rows some of them, newest first
 * @param next where to go on; null on the last page
 * @param apart what a member said is not the same
 */
public record Campaign(
        String key,
        @Nullable Spread spread,
        @Nullable JudgedOutreach newest,
        @Nullable Long teachable,
        List<CampaignRow> rows,
        @Nullable ListPlace next,
        List<CampaignRow> apart) {

    /** What can be done with such outreach; nothing when there is none. */
    public List<Action> steps() {
        return newest == null
                ? List.of()
                : TeachingController.steps(newest.outreach().kind());
    }

    /** The text of the newest, links made harmless; empty when there is none. */
    public String text() {
        String text = newest == null ? "" : newest.outreach().text();
        return new Defanged(text).part(0, text.length());
    }
}
