package gatehouse.inbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of the texts that reached a team more than once. What changes a campaign only notes so, in its own transaction; counted is
 * afterwards, when all that was written at the same time can be seen.
 */
@Singleton
@Transactional
class Campaigns {
    private final CampaignRepository campaigns;
    private final ApplicationEventPublisher<CampaignTouched> touches;

    Campaigns(CampaignRepository campaigns, ApplicationEventPublisher<CampaignTouched> touches) {
        this.campaigns = campaigns;
        this.touches = touches;
    }

    /** Outreaches came whose templates others have, too. */
    void grew(long teamId, Collection<String> keys) {
        if (!keys.isEmpty()) {
            campaigns.touch(teamId, keys);
            touches.publishEvent(new CampaignTouched(teamId));
        }
    }

    /** Outreaches with these templates went, came back or were changed. */
    void changed(long teamId, Collection<String> keys) {
        if (campaigns.touchKnown(teamId, keys) > 0) {
            touches.publishEvent(new CampaignTouched(teamId));
        }
    }

    List<PendingCampaign> pending(@Nullable Long onlyTeam, @Nullable PendingCampaign after, int atMost) {
        return campaigns.pending(onlyTeam, after, atMost);
    }

    /** Counts campaigns of one team; gives those that from now on are to be judged otherwise. */
    List<PendingCampaign> count(long teamId, List<PendingCampaign> pending) {
        Map<String, Spread> spreads = new HashMap<>(campaigns.reach(
                teamId, pending.stream().map(PendingCampaign::key).toList()));
        spreads.values().removeIf(spread -> !spread.isCampaign());
        campaigns.setCounted(pending, spreads);
        return pending.stream()
                .filter(one -> one.isSpread()
                        != Optional.ofNullable(spreads.get(one.key()))
                                .filter(Spread::isMany)
                                .isPresent())
                .toList();
    }

    void settle(List<PendingCampaign> done) {
        campaigns.settle(done);
    }

    /** How far a text reached; empty when no other outreach ever had it, or it reached nobody. */
    Optional<Spread> reach(long teamId, @Nullable String key) {
        return key == null || key.isEmpty() || !campaigns.exists(teamId, key)
                ? Optional.empty()
                : Optional.ofNullable(campaigns.reach(teamId, List.of(key)).get(key));
    }
}
