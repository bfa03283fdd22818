package gatehouse.inbox;

import gatehouse.guide.GuideTopic;
import gatehouse.intent.Intent;

/**
 * One reading of an outreach.
 *
 * @param percent how likely it is, rounded
 */
public record LikelyIntent(Intent intent, long percent, Advice advice) {

    public GuideTopic topic() {
        return advice.topic();
    }
}
