package gatehouse.inbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
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

    /** What came with an upload is about to go or to be seen by others. */
    void importChanges(long teamId, long importId) {
        changed(teamId, campaigns.ofImport(teamId, importId));
    }

    List<PendingCampaign> pending(@Nullable Long onlyTeam, int atMost) {
        return campaigns.pending(onlyTeam, atMost);
    }

    /** Counts a campaign; true when from now on it is to be judged otherwise. */
    boolean count(PendingCampaign pending) {
        Optional<Spread> spread = reach(pending.teamId(), pending.key());
        boolean isSpread = spread.filter(Spread::isMany).isPresent();
        campaigns.setCounted(
                pending, spread.filter(Spread::isCampaign).map(Spread::newest).orElse(null), isSpread);
        return isSpread != pending.isSpread();
    }

    void settle(PendingCampaign done) {
        campaigns.settle(done);
    }

    /** How far a text reached; empty when no other outreach ever had it, or it reached nobody. */
    Optional<Spread> reach(long teamId, @Nullable String key) {
        return key == null || key.isEmpty() || !campaigns.exists(teamId, key)
                ? Optional.empty()
                : Optional.ofNullable(campaigns.reach(teamId, List.of(key)).get(key));
    }
}
