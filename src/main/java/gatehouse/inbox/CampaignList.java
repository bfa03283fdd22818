package gatehouse.inbox;

import gatehouse.db.ListPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of campaigns, that with the newest outreach first.
 *
 * @param next where to go on; null on the last page
 */
public record CampaignList(List<Line> lines, @Nullable ListPlace next) {

    /** One campaign and its newest outreach. */
    public record Line(Spread spread, CampaignRow newest) {}
}
