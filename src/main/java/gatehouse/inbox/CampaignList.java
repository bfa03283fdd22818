package gatehouse.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of campaigns, that with the newest outreach first.
 *
 * @param next id of an outreach to go on below; null on the last page
 */
public record CampaignList(List<Line> lines, @Nullable Long next) {

    /** One campaign and its newest outreach. */
    public record Line(Spread spread, CampaignRow newest) {}
}
