package gatehouse.inbox;

import gatehouse.db.ConflictRetry;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts campaigns again in the background when they changed, and judges their outreaches again when a text turns out to be sent to many,
 * or no longer is. The rows tell what is still to be done.
 */
@Singleton
class CampaignWatch {
    private static final int BATCH = 200;

    /** So many batches of a campaign are judged again, the newest first; the others when somebody looks at them. */
    private static final int BATCHES = 10;

    private final Campaigns campaigns;
    private final Rejudging rejudging;
    private final ConflictRetry retry;
    private final BackgroundWork work = new BackgroundWork("campaign-watch");

    CampaignWatch(Campaigns campaigns, Rejudging rejudging, ConflictRetry retry) {
        this.campaigns = campaigns;
        this.rejudging = rejudging;
        this.retry = retry;
    }

    @EventListener
    void onStart(ServerStartupEvent event) {
        // What another run has counted it may not have judged.
        work.start(() -> countAll(null, true));
    }

    @TransactionalEventListener
    void onTouch(CampaignTouched event) {
        work.start(() -> countAll(event.teamId(), false));
    }

    @PreDestroy
    void stop() {
        work.close();
    }

    private void countAll(@Nullable Long onlyTeam, boolean judgeAll) {
        for (List<PendingCampaign> some = campaigns.pending(onlyTeam, BATCH);
                !some.isEmpty();
                some = some.size() < BATCH ? List.of() : campaigns.pending(onlyTeam, BATCH)) {
            for (PendingCampaign pending : some) {
                if (retry.run(() -> campaigns.count(pending)) || judgeAll) {
                    judge(pending);
                }
                retry.run(() -> {
                    campaigns.settle(pending);
                    return pending;
                });
            }
        }
    }

    private void judge(PendingCampaign campaign) {
        @Nullable Long last = null;
        for (int batch = 0; batch < BATCHES; batch++) {
            @Nullable Long below = last;
            last = retry.run(() -> rejudging.judgeCampaign(campaign, below, BATCH));
            if (last == null) {
                return;
            }
        }
    }
}
